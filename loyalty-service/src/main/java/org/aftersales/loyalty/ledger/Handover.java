package org.aftersales.loyalty.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.loyalty.ledger.Entry.Pocket;

/** What a member gives another, or gets back: points leave lots of theirs and lie in lots that end at the same time. */
record Handover(Purse purse) {

    /**
     * Takes points that can be spent, those that end first.
     *
     * @throws NotEnoughPoints when there are fewer
     */
    List<Entry> give(long points, Instant now) {
        var spendable = purse.spendable(now);
        if (points > spendable) throw new NotEnoughPoints(points, spendable);
        var movement = new Movement();
        var left = points;
        for (var lot : purse.lots()) {
            var part = Math.min(left, lot.spendable(now));
            movement.into(lot, Pocket.AVAILABLE, -part);
            left -= part;
        }
        movement.onto(Entry.GIFTS, points);
        return movement.entries();
    }

    /**
     * Takes back what lots were made for.
     *
     * @throws GiftSpent when not all of it is still there and can be spent
     */
    List<Entry> takeBack(Map<UUID, Long> byLot, Instant now) {
        var movement = new Movement();
        for (var lot : purse.lots()) {
            var points = byLot.getOrDefault(lot.lot().id(), 0L);
            if (lot.spendable(now) < points) throw new GiftSpent();
            movement.into(lot, Pocket.AVAILABLE, -points);
        }
        movement.onto(Entry.GIFTS, sum(byLot));
        return movement.entries();
    }

    /** Puts points back where they were taken from; they end when they would have ended. */
    List<Entry> putBack(Map<UUID, Long> byLot) {
        var movement = new Movement();
        for (var lot : purse.lots()) {
            movement.into(lot, Pocket.AVAILABLE, byLot.getOrDefault(lot.lot().id(), 0L));
        }
        movement.onto(Entry.GIFTS, -sum(byLot));
        return movement.entries();
    }

    private static long sum(Map<UUID, Long> byLot) {
        return byLot.values().stream().mapToLong(Long::longValue).sum();
    }
}
