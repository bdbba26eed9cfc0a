package org.aftersales.warranty.unit;

import org.aftersales.kit.problem.Conflict;

/** The unit went back for money; nobody has it any more. */
final class AlreadyReturned extends Conflict {
    AlreadyReturned() {
        super("unit-returned", "This unit has gone back for money.");
    }
}
