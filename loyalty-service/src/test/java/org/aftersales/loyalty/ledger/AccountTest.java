package org.aftersales.loyalty.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.domain.DomainEvent;
import org.aftersales.loyalty.member.MemberId;
import org.junit.jupiter.api.Test;

class AccountTest {
    private static final MemberId MEMBER = new MemberId(UUID.randomUUID());

    @Test
    void a_credited_posting_is_told_with_all_that_a_reader_needs() {
        var account = Account.open(MEMBER, LedgerFixtures.EARNED_AT);
        var posting = Posting.issuing(
                LedgerFixtures.credit(MEMBER, LedgerFixtures.UNIT, 59),
                Clock.fixed(LedgerFixtures.EARNED_AT, ZoneOffset.UTC));

        account.credited(posting);

        var told = new PointsEvent.Credited(
                MEMBER,
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
    void opening_is_not_an_event() {
        assertEquals(List.of(), Account.open(MEMBER, LedgerFixtures.EARNED_AT).raisedEvents());
    }
}
