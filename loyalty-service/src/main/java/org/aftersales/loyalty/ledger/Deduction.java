package org.aftersales.loyalty.ledger;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.aftersales.loyalty.ledger.Entry.Pocket;
import org.jspecify.annotations.Nullable;

/** Points that a member should never have had: of the lot that they were given in, then of others that end first. */
record Deduction(Purse purse) {

    /**
     * Takes points; what is not there any more is written down or owed, by the policy. Nobody has less than nothing.
     *
     * @param first the lot that is emptied before others, what is pending in it included; null for none
     */
    Taken take(long points, @Nullable UUID first, Shortfall policy, Instant now) {
        var movement = new Movement();
        var pending = 0L;
        var available = 0L;
        for (var lot : beginningWith(first)) {
            if (lot.lot().id().equals(first) && !lot.lot().expired(now)) {
                pending = Math.min(points, lot.in(Pocket.PENDING));
                movement.into(lot, Pocket.PENDING, -pending);
            }
            var part = Math.min(points - pending - available, lot.spendable(now));
            movement.into(lot, Pocket.AVAILABLE, -part);
            available += part;
        }
        var missing = points - pending - available;
        var owed = policy == Shortfall.DEBT ? missing : 0;
        movement.onto(Entry.DEBT, -owed);
        movement.onto(Entry.DEDUCTED, pending + available + owed);
        return new Taken(pending, available, 0, owed, missing - owed, movement.entries());
    }

    private List<OpenLot> beginningWith(@Nullable UUID first) {
        return purse.lots().stream()
                .sorted(Comparator.comparing(lot -> !lot.lot().id().equals(first)))
                .toList();
    }
}
