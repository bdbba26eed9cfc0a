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
}
