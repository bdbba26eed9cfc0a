package org.aftersales.warranty.registration;

import java.util.Locale;

/** What became of one record. */
public enum Outcome {
    REGISTERED,
    ALREADY_REGISTERED,
    CONFLICT,
    REJECTED;

    /** As written in result files and counts: {@code already-registered}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the record is not in the register now. */
    public boolean isRefusal() {
        return this == CONFLICT || this == REJECTED;
    }
}
