package org.aftersales.feedback.insight;

import org.aftersales.feedback.survey.Occasion;
import org.aftersales.kit.rest.Days;
import org.jspecify.annotations.Nullable;

/** Whose answers are asked for, and what they are told apart by. */
record ScoreFilter(
        Days days,
        Grouping by,
        @Nullable Occasion occasion,
        @Nullable String gtin,
        @Nullable String retailerId) {

    /** A part of the groups is bound to what was asked. */
    String text() {
        return "scores " + this;
    }

    /** Months stand beside each other already. */
    boolean isCompared() {
        return by != Grouping.MONTH;
    }
}
