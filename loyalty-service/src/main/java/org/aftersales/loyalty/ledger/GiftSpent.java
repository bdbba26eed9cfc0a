package org.aftersales.loyalty.ledger;

import org.aftersales.kit.problem.Conflict;

/** Points that were given are not all there any more. */
final class GiftSpent extends Conflict {
    GiftSpent() {
        super("gift-spent", "Not all of it is left: some was spent, given away or has ended.");
    }
}
