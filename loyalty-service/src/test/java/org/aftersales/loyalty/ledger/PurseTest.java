package org.aftersales.loyalty.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.loyalty.ledger.Entry.Pocket;
import org.junit.jupiter.api.Test;

class PurseTest {
    private static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");
    private static final UUID REDEMPTION_LOT = new UUID(0, 3);

    private static OpenLot lot(long id, long available, int endsIn) {
        return lot(id, 0, available, endsIn, 0);
    }

    private static OpenLot lot(long id, long pending, long available, int endsIn, long lapsed) {
        var ends = new Expiry(LocalDate.EPOCH, NOW.plus(Duration.ofDays(endsIn)));
        return new OpenLot(new Lot(new UUID(0, id), new Points(100), NOW, ends, null), pending, available, 0, lapsed);
    }

    private static Entry available(long id, long points) {
        return new Entry("AVAILABLE", new UUID(0, id), points);
    }

    private static Entry held(long id, long points) {
        return new Entry("HELD", new UUID(0, id), points);
    }

    @Test
    void what_ends_first_is_spent_first_and_what_has_ended_is_not() {
        var purse = new Purse(List.of(lot(1, 10, 30), lot(2, 10, 20), lot(3, 10, 0)), 0);

        assertEquals(List.of(available(2, -10), held(2, 10), available(1, -3), held(1, 3)), purse.hold(13, NOW));
        assertEquals(7, purse.spendable(NOW));
    }

    @Test
    void more_than_can_be_spent_is_refused_with_what_there_is_and_nothing_moves() {
        var purse = new Purse(List.of(lot(1, 10, 30), lot(2, 10, 0)), 0);

        var refusal = assertThrows(NotEnoughPoints.class, () -> purse.hold(11, NOW));

        assertEquals("11 points are needed, 10 can be spent.", refusal.detail());
        assertEquals("10", refusal.violations().getFirst().message());
        assertEquals(10, purse.spendable(NOW));
    }

    @Test
    void a_part_of_what_is_held_is_spent_and_the_rest_is_free_in_its_own_lot() {
        var purse = new Purse(List.of(lot(1, 10, 30), lot(2, 10, 20)), 0);
        purse.hold(15, NOW);

        var entries = purse.capture(Map.of(new UUID(0, 1), 5L, new UUID(0, 2), 10L), 12);

        assertEquals(
                List.of(held(2, -10), held(1, -2), held(1, -3), available(1, 3), Entry.of(Entry.REDEEMED, 12)),
                entries);
    }

    @Test
    void more_than_was_held_cannot_be_spent_and_more_than_was_spent_not_given_back() {
        var purse = new Purse(List.of(lot(1, 10, 30)), 0);
        purse.hold(5, NOW);
        var five = Map.of(new UUID(0, 1), 5L);

        assertThrows(IllegalArgumentException.class, () -> purse.capture(five, 6));
        assertThrows(IllegalArgumentException.class, () -> purse.giveBack(five, 6));
    }

    @Test
    void what_comes_back_lies_where_it_was_taken_from_last_taken_first() {
        var purse = new Purse(List.of(lot(1, 0, 30), lot(2, 0, 20)), 0);

        var entries = purse.giveBack(Map.of(new UUID(0, 1), 5L, new UUID(0, 2), 10L), 8);

        assertEquals(List.of(available(1, 5), available(2, 3), Entry.of(Entry.REDEEMED, -8)), entries);
    }

    @Test
    void pending_points_are_taken_back_first_then_others_of_the_lot_and_never_those_of_other_lots() {
        var purse = new Purse(List.of(lot(1, 4, 3, 30, 2), lot(2, 100, 20)), 0);

        var taken = purse.takeBack(new UUID(0, 1), 20, Shortfall.CLAMP);

        var entries =
                List.of(new Entry("PENDING", new UUID(0, 1), -4), available(1, -3), Entry.of(Entry.CLAWED_BACK, 7));
        assertEquals(new Taken(4, 3, 2, 0, 11, entries), taken);
        assertEquals(20, taken.due());
        assertEquals(100, purse.spendable(NOW));
    }

    @Test
    void what_is_owed_keeps_everything_from_being_spent_until_other_points_have_settled_it() {
        var purse = new Purse(List.of(lot(1, 3, 30), lot(2, 5, 20), lot(3, 9, 0)), 0);

        var taken = purse.takeBack(new UUID(0, 1), 10, Shortfall.DEBT);

        assertEquals(7, taken.debt());
        assertEquals(0, purse.spendable(NOW));
        assertEquals(List.of(available(2, -5), Entry.of(Entry.DEBT, 5)), purse.settle(NOW));
        assertEquals(2, purse.debt());
        assertEquals(List.of(), purse.settle(NOW));
    }

    @Test
    void held_points_outlive_the_end_of_their_lot_and_freed_ones_do_not() {
        var purse = new Purse(List.of(lot(3, 10, 1)), 0);
        purse.hold(10, NOW);
        var tomorrow = NOW.plus(Duration.ofDays(1));

        assertEquals(List.of(), purse.toExpire(tomorrow));
        purse.capture(Map.of(REDEMPTION_LOT, 10L), 6);

        assertEquals(0, purse.spendable(tomorrow));
        assertEquals(4, purse.toExpire(tomorrow).getFirst().in(Pocket.AVAILABLE));
    }

    @Test
    void a_lot_never_holds_less_than_nothing_nor_more_than_was_earned() {
        assertThrows(IllegalStateException.class, () -> lot(1, 1, 1).add(Pocket.HELD, -1));
        assertThrows(IllegalStateException.class, () -> lot(1, 1, 1).add(Pocket.HELD, 100));
    }
}
