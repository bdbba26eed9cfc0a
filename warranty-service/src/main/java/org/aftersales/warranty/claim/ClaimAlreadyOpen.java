package org.aftersales.warranty.claim;

import org.aftersales.kit.problem.Conflict;

/** A unit has one open claim at a time; the next one waits until it is over. */
final class ClaimAlreadyOpen extends Conflict {

    ClaimAlreadyOpen() {
        super("claim-already-open", "There is an open claim for this unit.");
    }
}
