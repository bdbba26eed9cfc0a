package org.aftersales.warranty.unit;

import org.aftersales.kit.problem.Conflict;

/** The unit was taken back; what is to be done is done for the one that was given for it. */
final class AlreadyReplaced extends Conflict {
    AlreadyReplaced() {
        super("unit-replaced", "This unit was replaced by another one.");
    }
}
