package org.aftersales.feedback.statistics;

import java.util.List;

/**
 * The share of the satisfied among all who were asked, where some groups of them answer less than others: each group
 * counts as much as its part of those who were asked, and not as much as it answers.
 *
 * @param value 0 to 1
 * @param effective how many equally weighted answers would be as sure (Kish 1965: (Σw)² / Σw²)
 * @param interval Wilson's, of that many answers
 * @param covered the part of those asked who are in a group that has answered; nothing is known of the others
 */
public record PostStratified(double value, double effective, Interval interval, double covered) {

    /**
     * A group.
     *
     * @param asked how many of it were asked
     * @param answers how many have answered
     * @param satisfied how many of those are satisfied
     */
    public record Stratum(long asked, long answers, long satisfied) {}

    /** @param strata of which at least one was asked and has answered */
    public static PostStratified of(List<Stratum> strata) {
        var told = strata.stream()
                .filter(stratum -> stratum.answers() > 0 && stratum.asked() > 0)
                .toList();
        if (told.isEmpty()) throw new IllegalArgumentException("nobody has answered");
        double asked = told.stream().mapToLong(Stratum::asked).sum();
        double all = strata.stream().mapToLong(Stratum::asked).sum();
        double value = 0;
        double squares = 0;
        for (var stratum : told) {
            double part = stratum.asked() / asked;
            value += part * stratum.satisfied() / stratum.answers();
            squares += part * part / stratum.answers();
        }
        return new PostStratified(value, 1 / squares, Share.wilson(value, 1 / squares, Share.Z), asked / all);
    }
}
