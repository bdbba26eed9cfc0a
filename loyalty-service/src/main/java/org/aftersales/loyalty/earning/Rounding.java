package org.aftersales.loyalty.earning;

import java.math.RoundingMode;

/** What becomes of a part of a point: decided once, by every rule for its own points, never for a sum of them. */
enum Rounding {
    /** It is dropped. */
    FLOOR(RoundingMode.FLOOR),
    /** From a half on it makes a whole one. */
    HALF_UP(RoundingMode.HALF_UP),
    /** It makes a whole one. */
    CEILING(RoundingMode.CEILING);

    private final RoundingMode mode;

    Rounding(RoundingMode mode) {
        this.mode = mode;
    }

    RoundingMode mode() {
        return mode;
    }
}
