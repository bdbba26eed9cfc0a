package org.aftersales.feedback.complaint;

import org.aftersales.feedback.score.Scores;

/** How bad an experience was; decides who looks first, not how long the customer waits. */
enum Severity {
    MEDIUM,
    HIGH,
    CRITICAL;

    static Severity of(Scores scores) {
        var quality = scores.quality();
        var emotional = scores.emotional();
        if (quality.isLowest() && emotional.isLowest()) return CRITICAL;

        var worst = quality.isLowest() || emotional.isLowest();
        return worst || (quality.isNegative() && emotional.isNegative()) ? HIGH : MEDIUM;
    }
}
