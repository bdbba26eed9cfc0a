package org.aftersales.feedback.survey;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of finished work whose experience is asked about. A complaint's is asked by its own recovery, not here. */
public enum Occasion {
    DELIVERY,
    INSTALLATION,
    TRAINING,
    SUPPORT,
    REPAIR,
    PART_REPLACEMENT,
    PRODUCT_REPLACEMENT;

    /** The code of the survey that is sent unless a rule says otherwise. */
    String template() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The occasion of a ticket kind; empty when such work is not asked about, or not known here yet. */
    public static Optional<Occasion> of(String ticketKind) {
        return Arrays.stream(values())
                .filter(occasion -> occasion.name().equals(ticketKind))
                .findFirst();
    }
}
