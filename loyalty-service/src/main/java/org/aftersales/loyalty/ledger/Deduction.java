package org.aftersales.loyalty.ledger;

import java.time.Instant;
import java.util.UUID;
import org.aftersales.loyalty.ledger.Entry.Pocket;
import org.jspecify.annotations.Nullable;

/**
 * Points that a member should never have had: of the lot that they were given in, then of others that end first. What has
 * ended in that lot nobody has had anything of, so it costs no other points.
 */
record Deduction(Purse purse) {

    /**
     * Takes points; what is not there any more is written down or owed, by the policy. Nobody has less than nothing.
     *
     * @param first the lot that is emptied before others, what is pending in it or has ended included; null for none
     */
    Taken take(long points, @Nullable UUID first, Shortfall policy, Instant now) {
        var movement = new Movement();
        var pending = 0L;
        var available = 0L;
        var lapsed = 0L;
        if (first != null) {
            var lot = purse.lot(first);
            pending = Math.min(points, lot.in(Pocket.PENDING));
            available = Math.min(points - pending, lot.in(Pocket.AVAILABLE));
            lapsed = Math.min(points - pending - available, lot.lapsed());
            empty(lot, pending, available, lapsed, movement);
        }
        for (var lot : purse.lots()) {
            var part = Math.min(points - pending - available - lapsed, lot.spendable(now));
            movement.into(lot, Pocket.AVAILABLE, -part);
            available += part;
        }
        var missing = points - pending - available - lapsed;
        var owed = policy == Shortfall.DEBT ? missing : 0;
        movement.onto(Entry.DEBT, -owed);
        movement.onto(Entry.DEDUCTED, pending + available + owed);
        return new Taken(pending, available, lapsed, owed, missing - owed, movement.entries());
    }

    private static void empty(OpenLot lot, long pending, long available, long lapsed, Movement movement) {
        movement.into(lot, Pocket.PENDING, -pending);
        movement.into(lot, Pocket.AVAILABLE, -available);
        lot.lapse(-lapsed);
    }
}
