package org.aftersales.loyalty.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.loyalty.ledger.Entry.Pocket;

/**
 * The points of one member, lot by lot, while nobody else can move them. It decides which points move and answers with
 * the entries that say so; the lots in it follow.
 *
 * <p>Invariants: entries of a movement sum to zero; no pocket of a lot is below zero; points that come back lie in the
 * lot that they were taken from and end when it ends; as long as something is owed, nothing can be spent. Whether a lot
 * has ended is judged by its date, whether or not anybody has booked it.
 */
final class Purse {
    private static final Comparator<OpenLot> IN_SPENDING_ORDER =
            Comparator.comparing(OpenLot::lot, Lot.IN_SPENDING_ORDER);

    private final List<OpenLot> lots;
    private long debt;

    Purse(Collection<OpenLot> lots, long debt) {
        this.lots = new ArrayList<>(lots);
        this.lots.sort(IN_SPENDING_ORDER);
        this.debt = debt;
    }

    /** A lot that was issued. */
    void put(OpenLot issued) {
        lots.add(issued);
        lots.sort(IN_SPENDING_ORDER);
    }

    /**
     * Reserves points, those that end first.
     *
     * @throws NotEnoughPoints when fewer can be spent
     */
    List<Entry> hold(long points, Instant now) {
        var spendable = spendable(now);
        if (points > spendable) throw new NotEnoughPoints(points, spendable);
        var movement = new Movement();
        take(points, now, (lot, part) -> movement.within(lot, Pocket.AVAILABLE, Pocket.HELD, part));
        return movement.entries();
    }

    /** Spends so many of the held points, those that end first, and frees the rest, also when it has ended since. */
    List<Entry> capture(Map<UUID, Long> held, long points) {
        var movement = new Movement();
        var left = points;
        for (var lot : lots) {
            long reserved = held.getOrDefault(lot.lot().id(), 0L);
            var spent = Math.min(left, reserved);
            movement.into(lot, Pocket.HELD, -spent);
            movement.within(lot, Pocket.HELD, Pocket.AVAILABLE, reserved - spent);
            left -= spent;
        }
        if (left != 0) throw new IllegalArgumentException(left + " points were not held");
        movement.onto(Entry.REDEEMED, points);
        return movement.entries();
    }

    /** Frees held points. */
    List<Entry> release(Map<UUID, Long> held) {
        return capture(held, 0);
    }

    /** Gives spent points back to the lots that they were taken from, last taken first. */
    List<Entry> giveBack(Map<UUID, Long> spent, long points) {
        var movement = new Movement();
        var left = points;
        for (var lot : lots.reversed()) {
            var back = Math.min(left, spent.getOrDefault(lot.lot().id(), 0L));
            movement.into(lot, Pocket.AVAILABLE, back);
            left -= back;
        }
        if (left != 0) throw new IllegalArgumentException(left + " points were not spent");
        movement.onto(Entry.REDEEMED, -points);
        return movement.entries();
    }

    /** Takes back what a lot was given for: pending points first, then others of the lot; the rest by the policy. */
    Taken takeBack(UUID id, long points, Shortfall policy) {
        var lot = lot(id);
        var pending = Math.min(points, lot.in(Pocket.PENDING));
        var available = Math.min(points - pending, lot.in(Pocket.AVAILABLE));
        var lapsed = Math.min(points - pending - available, lot.lapsed());
        var missing = points - pending - available - lapsed;
        var owed = policy == Shortfall.DEBT ? missing : 0;
        lot.lapse(-lapsed);
        debt += owed;
        var movement = new Movement();
        movement.into(lot, Pocket.PENDING, -pending);
        movement.into(lot, Pocket.AVAILABLE, -available);
        movement.onto(Entry.DEBT, -owed);
        movement.onto(Entry.CLAWED_BACK, pending + available + owed);
        return new Taken(pending, available, lapsed, owed, missing - owed, movement.entries());
    }

    /**
     * Gives again what was taken of a lot by mistake.
     *
     * @param owed what else was owed for it; no more than is still owed is forgiven
     */
    List<Entry> giveAgain(UUID id, long points, long owed, Instant now) {
        var lot = lot(id);
        var forgiven = Math.min(debt, owed);
        debt -= forgiven;
        var movement = new Movement();
        movement.into(lot, lot.lot().active(now) ? Pocket.AVAILABLE : Pocket.PENDING, points);
        movement.onto(Entry.DEBT, forgiven);
        movement.onto(Entry.CLAWED_BACK, -points - forgiven);
        return movement.entries();
    }

    /** Settles what is owed with what can be spent; nothing moves when nothing is owed. */
    List<Entry> settle(Instant now) {
        var movement = new Movement();
        var settled = Math.min(debt, inAvailable(now));
        take(settled, now, (lot, part) -> movement.into(lot, Pocket.AVAILABLE, -part));
        movement.onto(Entry.DEBT, settled);
        debt -= settled;
        return movement.entries();
    }

    /** The lots whose pending points can be spent by now. */
    List<OpenLot> toActivate(Instant now) {
        return lots.stream()
                .filter(lot -> lot.in(Pocket.PENDING) > 0 && lot.lot().active(now))
                .filter(lot -> !lot.lot().expired(now))
                .toList();
    }

    List<Entry> activate(OpenLot lot) {
        var movement = new Movement();
        movement.within(lot, Pocket.PENDING, Pocket.AVAILABLE, lot.in(Pocket.PENDING));
        return movement.entries();
    }

    /** The lots that have ended with points in them. Held ones wait for what becomes of the redemption. */
    List<OpenLot> toExpire(Instant now) {
        return lots.stream()
                .filter(lot -> lot.lot().expired(now))
                .filter(lot -> lot.in(Pocket.PENDING) + lot.in(Pocket.AVAILABLE) > 0)
                .toList();
    }

    List<Entry> expire(OpenLot lot) {
        var ended = lot.in(Pocket.PENDING) + lot.in(Pocket.AVAILABLE);
        var movement = new Movement();
        movement.into(lot, Pocket.PENDING, -lot.in(Pocket.PENDING));
        movement.into(lot, Pocket.AVAILABLE, -lot.in(Pocket.AVAILABLE));
        movement.onto(Entry.EXPIRED, ended);
        lot.lapse(ended);
        return movement.entries();
    }

    /** What can be spent: nothing as long as something is owed. */
    long spendable(Instant now) {
        return debt > 0 ? 0 : inAvailable(now);
    }

    long debt() {
        return debt;
    }

    List<OpenLot> lots() {
        return List.copyOf(lots);
    }

    private long inAvailable(Instant now) {
        return lots.stream().mapToLong(lot -> lot.spendable(now)).sum();
    }

    OpenLot lot(UUID id) {
        return lots.stream()
                .filter(lot -> lot.lot().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void take(long points, Instant now, Take take) {
        var left = points;
        for (var lot : lots) {
            var part = Math.min(left, lot.spendable(now));
            if (part > 0) take.part(lot, part);
            left -= part;
        }
    }

    @FunctionalInterface
    private interface Take {
        void part(OpenLot lot, long points);
    }
}
