package org.aftersales.feedback.insight;

import org.aftersales.feedback.statistics.Distribution;

/** One of the two levels of satisfaction. */
enum Aspect {
    /** The work itself. */
    QUALITY,
    /** How the customer was treated. */
    EMOTION;

    Distribution of(Crosstab answers) {
        return switch (this) {
            case QUALITY -> answers.quality();
            case EMOTION -> answers.emotion();
        };
    }
}
