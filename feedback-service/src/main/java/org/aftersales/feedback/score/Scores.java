package org.aftersales.feedback.score;

/** The two levels of satisfaction: whether it works, and how it felt. Neither stands in for the other. */
public record Scores(Score quality, Score emotional) {

    public static Scores of(int quality, int emotional) {
        return new Scores(new Score(quality), new Score(emotional));
    }

    /** One bad level is enough: a product that works does not make up for being treated badly. */
    public boolean areNegative() {
        return quality.isNegative() || emotional.isNegative();
    }
}
