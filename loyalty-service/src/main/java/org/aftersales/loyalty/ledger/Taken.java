package org.aftersales.loyalty.ledger;

import java.util.List;

/**
 * What became of points that a returned line had earned.
 *
 * @param fromPending could not be spent yet
 * @param fromAvailable lay in the line's own lot
 * @param lapsed had ended before, so nobody had anything of them
 * @param debt spent, and owed from now on
 * @param shortfall spent, and not asked for
 * @param entries the movement; empty when nothing moves
 */
record Taken(long fromPending, long fromAvailable, long lapsed, long debt, long shortfall, List<Entry> entries) {

    long due() {
        return fromPending + fromAvailable + lapsed + debt + shortfall;
    }
}
