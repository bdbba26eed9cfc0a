package org.aftersales.feedback.survey;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What people are asked about: kinds of finished work, and what else they experience. */
public enum Occasion {
    DELIVERY,
    INSTALLATION,
    TRAINING,
    SUPPORT,
    REPAIR,
    PART_REPLACEMENT,
    PRODUCT_REPLACEMENT,
    /** A product, some time after it was registered. */
    PRODUCT_USE,
    CLAIM_DECISION,
    /** What became of a complaint. A ticket that is a complaint is asked about so, not as work. */
    COMPLAINT_RECOVERY,
    /** All of it together, whatever has happened of late. */
    RELATIONSHIP;

    /** The code of the survey that is sent unless a rule says otherwise. */
    public String template() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The occasion of a ticket kind; empty when such work is not asked about, or not known here yet. */
    public static Optional<Occasion> of(String ticketKind) {
        return Stream.of(values())
                .filter(Occasion::isWork)
                .filter(occasion -> occasion.name().equals(ticketKind))
                .findFirst();
    }

    private boolean isWork() {
        return switch (this) {
            case DELIVERY, INSTALLATION, TRAINING, SUPPORT, REPAIR, PART_REPLACEMENT, PRODUCT_REPLACEMENT -> true;
            case PRODUCT_USE, CLAIM_DECISION, COMPLAINT_RECOVERY, RELATIONSHIP -> false;
        };
    }
}
