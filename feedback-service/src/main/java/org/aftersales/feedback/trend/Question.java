package org.aftersales.feedback.trend;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.aftersales.feedback.score.Score;
import org.aftersales.feedback.statistics.Distribution;
import org.aftersales.feedback.statistics.Hundredths;
import org.aftersales.feedback.statistics.Recommendations;
import org.aftersales.feedback.template.Dimension;
import org.aftersales.feedback.template.QuestionType;

/** What is followed. Each is told in the unit of its score, and none is mixed with another. */
public enum Question {
    /** The work itself, where a survey asks for both levels of satisfaction. */
    QUALITY(QuestionType.CSAT, Dimension.QUALITY, Unit.MEAN),
    /** How the customer was treated, likewise. */
    EMOTION(QuestionType.CSAT, Dimension.EMOTION, Unit.MEAN),
    /** Promoters less detractors, in percent, -100 to 100. */
    NPS(QuestionType.NPS, Dimension.LOYALTY, Unit.RECOMMENDATION),
    /** How easy it was, as the mean step, 1 to 7. */
    CES(QuestionType.CES, Dimension.EFFORT, Unit.STEP),
    /** Who answered 4 or 5, in percent, where this is not one of both levels. */
    CSAT_QUALITY(QuestionType.CSAT, Dimension.QUALITY, Unit.SATISFIED),
    /** Likewise. */
    CSAT_EMOTION(QuestionType.CSAT, Dimension.EMOTION, Unit.SATISFIED),
    /** Who answered 4 or 5, in percent. */
    CSAT_EFFORT(QuestionType.CSAT, Dimension.EFFORT, Unit.SATISFIED),
    /** Likewise. */
    CSAT_LOYALTY(QuestionType.CSAT, Dimension.LOYALTY, Unit.SATISFIED),
    /** Who gave the grade 4 or 5, in percent, where this is not one of both levels. */
    RATING_QUALITY(QuestionType.RATING, Dimension.QUALITY, Unit.SATISFIED),
    /** Likewise. */
    RATING_EMOTION(QuestionType.RATING, Dimension.EMOTION, Unit.SATISFIED),
    /** Who gave the grade 4 or 5, in percent. */
    RATING_EFFORT(QuestionType.RATING, Dimension.EFFORT, Unit.SATISFIED),
    /** Likewise. */
    RATING_LOYALTY(QuestionType.RATING, Dimension.LOYALTY, Unit.SATISFIED);

    private static final String LEVELS = "LEVELS";
    private static final int SATISFIED_STEPS = 2;

    private final QuestionType type;
    private final Dimension tag;
    private final Unit unit;

    Question(QuestionType type, Dimension tag, Unit unit) {
        this.type = type;
        this.tag = tag;
        this.unit = unit;
    }

    /** What a score is told in. */
    public enum Unit {
        /** The mean answer, in percent of the way from the lowest to the highest. */
        MEAN(0, 100),
        /** Promoters less detractors, in percent. */
        RECOMMENDATION(-100, 200),
        /** The mean step of CES. */
        STEP(1, 6),
        /** Who answered one of the two highest steps, in percent. */
        SATISFIED(0, 100);

        private final int lowest;
        private final int way;

        Unit(int lowest, int way) {
            this.lowest = lowest;
            this.way = way;
        }
    }

    public Unit unit() {
        return unit;
    }

    /** What its answers are counted as: both levels together, and each scale by itself. */
    String what() {
        return isLevel() ? LEVELS : type + "/" + tag;
    }

    private boolean isLevel() {
        return this == QUALITY || this == EMOTION;
    }

    /** Whether it may tell what a level tells. */
    boolean isPartOfLevels() {
        return unit == Unit.SATISFIED && (tag == Dimension.QUALITY || tag == Dimension.EMOTION);
    }

    QuestionType type() {
        return type;
    }

    Dimension tag() {
        return tag;
    }

    int steps() {
        return type.highest() - type.lowest() + 1;
    }

    /**
     * From 0, the lowest.
     *
     * @param place of LEVELS five times the quality and once the emotion, from 0; of a scale the step
     */
    int step(int place) {
        if (this == QUALITY) return place / Score.HIGHEST;
        return this == EMOTION ? place % Score.HIGHEST : place - type.lowest();
    }

    /**
     * What its score is the mean of, as steps of one width: detractors, passives and promoters; who is not satisfied and
     * who is; the steps themselves.
     *
     * @param steps how many answered each; at least one has
     */
    Distribution kinds(long[] steps) {
        var told = new Distribution(Arrays.stream(steps).boxed().toList());
        return switch (unit) {
            case MEAN, STEP -> told;
            case RECOMMENDATION -> Recommendations.of(told).kinds();
            case SATISFIED -> {
                var satisfied = told.top(SATISFIED_STEPS);
                yield new Distribution(List.of(satisfied.of() - satisfied.some(), satisfied.some()));
            }
        };
    }

    int kinds() {
        return switch (unit) {
            case MEAN, STEP -> steps();
            case RECOMMENDATION -> Recommendations.KINDS;
            case SATISFIED -> 2;
        };
    }

    /** @param mean on the way from the lowest, 0, to the highest, 1 */
    BigDecimal told(double mean) {
        return Hundredths.of(unit.lowest + mean * unit.way);
    }

    /** @param difference of two means */
    BigDecimal toldDifference(double difference) {
        return Hundredths.of(difference * unit.way);
    }
}
