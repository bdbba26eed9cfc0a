package org.aftersales.warranty.unit;

import org.aftersales.kit.problem.Conflict;

/** One case at a time says why a unit's warranty does not hold. */
final class AlreadyVoid extends Conflict {
    AlreadyVoid() {
        super("already-void", "The warranty of this unit is void already.");
    }
}
