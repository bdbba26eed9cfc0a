package org.aftersales.loyalty.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.aftersales.loyalty.member.MemberId;
import org.junit.jupiter.api.Test;

class PostingTest {
    private static final Clock CLOCK = Clock.fixed(LedgerFixtures.EARNED_AT.plusSeconds(2), ZoneOffset.UTC);
    private static final Credit CREDIT =
            LedgerFixtures.credit(new MemberId(UUID.randomUUID()), LedgerFixtures.UNIT, 59);

    @Test
    void issued_points_come_from_the_reasons_issuance_and_lie_in_a_lot_of_their_own() {
        var posting = Posting.issuing(CREDIT, CLOCK);

        assertEquals(
                List.of(new Entry("AVAILABLE", posting.lot().id(), 59), new Entry("ISSUANCE:REGISTRATION", null, -59)),
                posting.entries());
        assertEquals(
                new Lot(posting.lot().id(), new Points(59), LedgerFixtures.EARNED_AT, CREDIT.expiry(), null),
                posting.lot());
        assertEquals(
                new Moments(LedgerFixtures.EARNED_AT, LedgerFixtures.EARNED_AT, CLOCK.instant()), posting.moments());
    }

    @Test
    void entries_that_do_not_sum_to_zero_are_no_posting() {
        var entries = List.of(Entry.of(Entry.REDEEMED, 59), Entry.of("ISSUANCE:REGISTRATION", -58));

        assertThrows(
                IllegalArgumentException.class,
                () -> Posting.moving(CREDIT.memberId(), CREDIT.cause(), entries, CLOCK.instant(), CLOCK));
    }

    @Test
    void a_credit_of_no_points_is_refused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> LedgerFixtures.credit(new MemberId(UUID.randomUUID()), LedgerFixtures.UNIT, 0));
    }
}
