package org.aftersales.feedback.complaint;

import org.aftersales.feedback.score.Scores;

/** How bad an experience was; decides who looks first, what is promised and how much may be given for it. */
public enum Severity {
    MEDIUM,
    HIGH,
    CRITICAL;

    /** Of both levels of satisfaction. */
    public static Severity of(Scores scores) {
        var quality = scores.quality();
        var emotional = scores.emotional();
        if (quality.isLowest() && emotional.isLowest()) return CRITICAL;

        var worst = quality.isLowest() || emotional.isLowest();
        return worst || (quality.isNegative() && emotional.isNegative()) ? HIGH : MEDIUM;
    }

    /** As urgent as its ticket; priorities may be added, and none of them is nothing. */
    static Severity ofPriority(String priority) {
        return switch (priority) {
            case "URGENT" -> CRITICAL;
            case "HIGH" -> HIGH;
            default -> MEDIUM;
        };
    }
}
