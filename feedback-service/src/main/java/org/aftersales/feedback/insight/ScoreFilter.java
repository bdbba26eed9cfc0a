package org.aftersales.feedback.insight;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aftersales.kit.rest.Days;
import org.jspecify.annotations.Nullable;

/**
 * Whose answers are asked for, and what they are told apart by.
 *
 * @param only the traits that they have, in the order of the traits
 * @param survey the code of the only survey that they are answers to
 * @param surveyVersion the only version of it
 */
record ScoreFilter(
        Days days,
        Grouping by,
        Map<Grouping, String> only,
        @Nullable String survey,
        @Nullable Integer surveyVersion) {

    /** A part of the groups is bound to what was asked. */
    String text() {
        return "scores " + this;
    }

    /** The same of all surveys. */
    ScoreFilter ofAnySurvey() {
        return new ScoreFilter(days, by, only, null, null);
    }

    /** Months stand beside each other already. */
    boolean isCompared() {
        return by != Grouping.MONTH;
    }

    /** The days, after those that they are compared with. */
    List<Days> periods() {
        return isCompared() ? List.of(days.before(), days) : List.of(days);
    }

    /** The trait that sums are kept by; of all that was answered where there is none, for each has an occasion. */
    Grouping trait() {
        if (by.isTrait() && by != Grouping.OCCASION) return by;
        return only.keySet().stream()
                .filter(trait -> trait != Grouping.OCCASION)
                .findFirst()
                .orElse(Grouping.OCCASION);
    }

    /** Whether there are sums of it: they are kept by one trait, each by occasion. */
    boolean isSummed() {
        return only.keySet().stream().allMatch(trait -> trait == Grouping.OCCASION || trait == trait());
    }

    /** What is told apart, and what is named: each of them splits a whole that may be asked for as well. */
    Set<Grouping> splits() {
        var splits = EnumSet.noneOf(Grouping.class);
        splits.addAll(only.keySet());
        if (by.isTrait()) splits.add(by);
        return splits;
    }
}
