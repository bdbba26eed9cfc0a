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
    QUALITY(QuestionType.CSAT, Dimension.QUALITY),
    /** How the customer was treated, likewise. */
    EMOTION(QuestionType.CSAT, Dimension.EMOTION),
    /** Promoters less detractors, in percent, -100 to 100. */
    NPS(QuestionType.NPS, Dimension.LOYALTY),
    /** How easy it was, as the mean step, 1 to 7. */
    CES(QuestionType.CES, Dimension.EFFORT),
    /** Who answered 4 or 5, in percent, where a survey asks for this level alone. */
    CSAT_QUALITY(QuestionType.CSAT, Dimension.QUALITY),
    /** Likewise. */
    CSAT_EMOTION(QuestionType.CSAT, Dimension.EMOTION),
    /** Who answered 4 or 5, in percent. */
    CSAT_EFFORT(QuestionType.CSAT, Dimension.EFFORT),
    /** Likewise. */
    CSAT_LOYALTY(QuestionType.CSAT, Dimension.LOYALTY);

    private static final String LEVELS = "LEVELS";
    private static final int SATISFIED_STEPS = 2;

    private final QuestionType type;
    private final Dimension tag;

    Question(QuestionType type, Dimension tag) {
        this.type = type;
        this.tag = tag;
    }

    /** What its answers are counted as: both levels together, and each scale by itself. */
    String what() {
        return isLevel() ? LEVELS : type + "/" + tag;
    }

    /** Whether it tells what a level tells, where a survey asks for both. */
    boolean isPartOfLevels() {
        return this == CSAT_QUALITY || this == CSAT_EMOTION;
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
        return switch (this) {
            case QUALITY -> place / Score.HIGHEST;
            case EMOTION -> place % Score.HIGHEST;
            case NPS, CES, CSAT_QUALITY, CSAT_EMOTION, CSAT_EFFORT, CSAT_LOYALTY -> place - type.lowest();
        };
    }

    /**
     * What its score is the mean of, as steps of one width: detractors, passives and promoters; who is not satisfied and
     * who is; the steps themselves.
     *
     * @param steps how many answered each; at least one has
     */
    Distribution kinds(long[] steps) {
        var told = new Distribution(Arrays.stream(steps).boxed().toList());
        return switch (this) {
            case QUALITY, EMOTION, CES -> told;
            case NPS -> Recommendations.of(told).kinds();
            case CSAT_QUALITY, CSAT_EMOTION, CSAT_EFFORT, CSAT_LOYALTY -> {
                var satisfied = told.top(SATISFIED_STEPS);
                yield new Distribution(List.of(satisfied.of() - satisfied.some(), satisfied.some()));
            }
        };
    }

    int kinds() {
        return switch (this) {
            case QUALITY, EMOTION, CES -> steps();
            case NPS -> Recommendations.KINDS;
            case CSAT_QUALITY, CSAT_EMOTION, CSAT_EFFORT, CSAT_LOYALTY -> 2;
        };
    }

    /** @param mean on the way from the lowest, 0, to the highest, 1 */
    BigDecimal told(double mean) {
        return Hundredths.of(lowest() + mean * way());
    }

    /** @param difference of two means */
    BigDecimal toldDifference(double difference) {
        return Hundredths.of(difference * way());
    }

    private boolean isLevel() {
        return this == QUALITY || this == EMOTION;
    }

    private int lowest() {
        return switch (this) {
            case NPS -> -100;
            case CES -> type.lowest();
            case QUALITY, EMOTION, CSAT_QUALITY, CSAT_EMOTION, CSAT_EFFORT, CSAT_LOYALTY -> 0;
        };
    }

    private int way() {
        return switch (this) {
            case NPS -> 200;
            case CES -> type.highest() - type.lowest();
            case QUALITY, EMOTION, CSAT_QUALITY, CSAT_EMOTION, CSAT_EFFORT, CSAT_LOYALTY -> 100;
        };
    }
}
