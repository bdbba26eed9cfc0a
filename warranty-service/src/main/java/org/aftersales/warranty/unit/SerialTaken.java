package org.aftersales.warranty.unit;

import org.aftersales.kit.problem.Conflict;

/** Two units do not bear one serial. */
final class SerialTaken extends Conflict {
    SerialTaken() {
        super("serial-taken", "Another unit is registered with this serial.");
    }
}
