package org.aftersales.loyalty.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.aftersales.loyalty.ledger.Entry.Pocket;
import org.junit.jupiter.api.Test;

/** A lot that ends first with 40, another with 30 of which 10 are pending, and one that has ended with 50. */
class DeductionTest {
    private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");

    private final OpenLot first = lot(10, 0, 40);
    private final OpenLot named = lot(20, 10, 20);
    private final OpenLot ended = lot(-1, 0, 50);
    private final Purse purse = new Purse(List.of(named, ended, first), 0);

    @Test
    void without_a_lot_those_go_first_that_end_first_and_nothing_that_is_pending() {
        var taken = take(45, null, Shortfall.CLAMP);

        assertEquals(45, taken.fromAvailable());
        assertEquals(0, first.in(Pocket.AVAILABLE));
        assertEquals(15, named.in(Pocket.AVAILABLE));
        assertEquals(10, named.in(Pocket.PENDING));
    }

    @Test
    void a_named_lot_goes_before_the_others_what_is_pending_in_it_first() {
        var taken = take(35, named, Shortfall.CLAMP);

        assertEquals(10, taken.fromPending());
        assertEquals(25, taken.fromAvailable());
        assertEquals(0, named.in(Pocket.PENDING) + named.in(Pocket.AVAILABLE));
        assertEquals(35, first.in(Pocket.AVAILABLE));
    }

    @Test
    void what_has_ended_in_the_named_lot_costs_no_other_points() {
        var over = new OpenLot(lot(-9, 0, 0).lot(), 0, 0, 0, 45);
        var all = new Purse(List.of(first, over), 0);

        var taken = new Deduction(all).take(45, over.lot().id(), Shortfall.DEBT, NOW);

        assertEquals(45, taken.lapsed());
        assertEquals(List.of(), taken.entries());
        assertEquals(0, over.lapsed());
        assertEquals(40, first.in(Pocket.AVAILABLE));
        var more = new Deduction(all).take(5, over.lot().id(), Shortfall.DEBT, NOW);
        assertEquals(5, more.fromAvailable()); // spent before it ended
    }

    @Test
    void what_has_ended_and_nobody_has_booked_is_taken_of_the_named_lot_too() {
        var taken = take(55, ended, Shortfall.CLAMP);

        assertEquals(55, taken.fromAvailable());
        assertEquals(0, ended.in(Pocket.AVAILABLE));
        assertEquals(35, first.in(Pocket.AVAILABLE));
    }

    @Test
    void nobody_has_less_than_nothing_and_what_is_missing_is_written_down() {
        var taken = take(100, named, Shortfall.CLAMP);

        assertEquals(70, taken.fromPending() + taken.fromAvailable());
        assertEquals(30, taken.shortfall());
        assertEquals(0, taken.debt());
        assertEquals(50, ended.in(Pocket.AVAILABLE));
    }

    @Test
    void or_is_owed_where_that_is_the_policy() {
        var taken = take(100, null, Shortfall.DEBT);

        assertEquals(60, taken.fromAvailable());
        assertEquals(40, taken.debt());
        assertEquals(0, taken.shortfall());
        assertEquals(0, taken.entries().stream().mapToLong(Entry::points).sum());
    }

    private Taken take(long points, OpenLot lot, Shortfall policy) {
        var id = lot == null ? null : lot.lot().id();
        return new Deduction(purse).take(points, id, policy, NOW);
    }

    private static OpenLot lot(int days, long pending, long available) {
        var ends = NOW.plus(Duration.ofDays(days));
        var lot = new Lot(UUID.randomUUID(), new Points(50), Instant.EPOCH, new Expiry(LocalDate.EPOCH, ends), ends);
        return new OpenLot(lot, pending, available, 0, 0);
    }
}
