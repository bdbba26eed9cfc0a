package org.aftersales.loyalty.ledger;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.domain.DomainEvent;
import org.aftersales.loyalty.member.MemberId;
import org.aftersales.loyalty.programme.ProgrammeCode;
import org.junit.jupiter.api.Test;

class AccountTest {
    private static final MemberId MEMBER = new MemberId(UUID.randomUUID());
    private static final Credit CREDIT = LedgerFixtures.credit(MEMBER, LedgerFixtures.UNIT, 59);

    @Test
    void a_credited_posting_is_told_with_all_that_a_reader_needs() {
        var account = Account.open(MEMBER, ProgrammeCode.MAIN, LedgerFixtures.EARNED_AT);
        var posting = Posting.issuing(CREDIT, Clock.fixed(LedgerFixtures.EARNED_AT, ZoneOffset.UTC));

        account.credited(CREDIT, posting);

        var told = new PointsEvent.Credited(
                MEMBER,
                null,
                LedgerFixtures.CUSTOMER,
                posting.id(),
                posting.lot().id(),
                new Points(59),
                Reason.REGISTRATION,
                LedgerFixtures.UNIT,
                posting.lot().expiry().lastDay(),
                LedgerFixtures.EARNED_AT);
        assertEquals(List.<DomainEvent>of(told), account.raisedEvents());
        assertEquals(MEMBER.value(), account.key());
    }

    @Test
    void a_booked_posting_is_the_last_link_of_the_chain_and_what_is_owed_is_counted() {
        var account = Account.open(MEMBER, ProgrammeCode.MAIN, LedgerFixtures.EARNED_AT);
        var clock = Clock.fixed(LedgerFixtures.EARNED_AT, ZoneOffset.UTC);
        var owing = List.of(Entry.of(Entry.DEBT, -7), Entry.of(Entry.CLAWED_BACK, 7));
        var cause = new Cause(Reason.RETURN, LedgerFixtures.UNIT);

        account.booked(Posting.moving(MEMBER, cause, owing, clock.instant(), clock), new byte[] {1, 2});

        assertEquals(7, account.debt());
        assertEquals(2, account.nextPlace());
        assertArrayEquals(new byte[] {1, 2}, account.chainHead());
    }

    @Test
    void opening_is_not_an_event() {
        assertEquals(
                List.of(),
                Account.open(MEMBER, ProgrammeCode.MAIN, LedgerFixtures.EARNED_AT)
                        .raisedEvents());
    }
}
