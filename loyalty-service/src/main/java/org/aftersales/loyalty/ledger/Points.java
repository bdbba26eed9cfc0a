package org.aftersales.loyalty.ledger;

import com.fasterxml.jackson.annotation.JsonValue;

/** An amount of points: whole, never negative, at most a billion. */
public record Points(@JsonValue long value) {
    public static final long MOST = 1_000_000_000;

    public Points {
        if (value < 0 || value > MOST) throw new IllegalArgumentException(value + " points");
    }

    public boolean none() {
        return value == 0;
    }
}
