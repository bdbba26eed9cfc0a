package org.aftersales.feedback.insight;

import java.util.Iterator;
import java.util.List;
import org.aftersales.feedback.insight.Level.Change;
import org.aftersales.feedback.insight.Level.Measured;
import org.aftersales.feedback.statistics.Distribution;
import org.aftersales.feedback.statistics.Hundredths;
import org.aftersales.feedback.statistics.Interval;
import org.aftersales.feedback.statistics.Recommendations;
import org.aftersales.feedback.template.Dimension;
import org.aftersales.feedback.template.QuestionType;
import org.aftersales.feedback.template.TemplateRef;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was answered on one scale. */
@Schema(
        description = "A scale's score by its own formula, with an interval of 95 % confidence. NPS: promoters (9, 10)"
                + " less detractors (0 to 6) in percent, -100 to 100, by its variance, adjusted below 100 answers. CSAT"
                + " and RATING: who answered 4 or 5, in percent, by Wilson. CES: the mean step, 1 to 7, by Student's t")
record ScaleScore(
        QuestionType type,
        Dimension tag,

        @Schema(description = "Who answered; who was shown the question and did not is not among them")
        long answers,

        @Schema(
                description = "Below 5 answers: a score would tell what single people said, and nothing more. Or all"
                        + " other groups, taken from the whole, would tell it of a smaller one")
        boolean suppressed,

        @Schema(description = "Below 30 answers: read the interval first")
        boolean few,

        @Schema(description = "How many answered each step, from the lowest; sum these, never average scores") @Nullable
        List<Long> counts,

        @Schema(description = "The versions of surveys that asked on it")
        List<TemplateRef> surveys,

        @Schema(description = "Whether a survey asked in other words within these days or those before")
        boolean seriesBroken,

        @Nullable Measured score,

        @Schema(description = "Now less before, in the unit of the score; absent by month, or where either has too few")
        @Nullable
        Change change) {

    static final int SATISFIED_STEPS = 2;

    /** Of too few, or where it would tell of too few others. */
    static ScaleScore untold(Scale scale, Series now, Series before) {
        long answers = now.answers();
        return new ScaleScore(
                scale.type(),
                scale.tag(),
                answers,
                true,
                answers < GroupScores.ENOUGH,
                null,
                now.surveys(),
                now.isBroken(before),
                null,
                null);
    }

    /**
     * @param before what it is compared with, where there is enough of it and it was asked in the same words
     * @param comparable whether that may be told
     */
    static ScaleScore of(Scale scale, Series now, Series before, boolean comparable) {
        long answers = now.answers();
        if (answers < GroupScores.FEWEST) return untold(scale, now, before);
        var type = scale.type();
        var told = now.distribution();
        boolean broken = now.isBroken(before);
        boolean compared = comparable && !broken && before.answers() >= GroupScores.FEWEST;
        return new ScaleScore(
                type,
                scale.tag(),
                answers,
                false,
                answers < GroupScores.ENOUGH,
                told.counts(),
                now.surveys(),
                broken,
                score(type, told),
                compared ? change(type, told, before.distribution()) : null);
    }

    static Measured score(QuestionType type, Distribution now) {
        return switch (type) {
            case NPS -> {
                var recommendations = Recommendations.of(now);
                yield Measured.of(recommendations.score(), recommendations.interval());
            }
            case CSAT, RATING -> Measured.of(now.top(SATISFIED_STEPS));
            case CES -> onScale(type, now.mean(), now.intervalOfMean());
            case SINGLE_CHOICE, MULTIPLE_CHOICE, TEXT -> throw new IllegalArgumentException("no scale: " + type);
        };
    }

    private static Change change(QuestionType type, Distribution now, Distribution before) {
        return switch (type) {
            case NPS -> {
                var recommendations = Recommendations.of(now);
                var then = Recommendations.of(before);
                var interval = recommendations.intervalOfLess(then);
                yield Change.of(recommendations.less(then), interval, 100, recommendations.chanceOfLess(then));
            }
            case CSAT, RATING -> Change.of(now.top(SATISFIED_STEPS), before.top(SATISFIED_STEPS));
            case CES -> {
                int way = type.highest() - type.lowest();
                yield Change.of(now.less(before), now.intervalOfLess(before), way, now.chanceOfLess(before));
            }
            case SINGLE_CHOICE, MULTIPLE_CHOICE, TEXT -> throw new IllegalArgumentException("no scale: " + type);
        };
    }

    /** @param found whether its change is hardly chance among others; asked only where there is one */
    ScaleScore amongAll(Iterator<Boolean> found) {
        var among = change == null ? null : change.amongAll(found.next());
        return new ScaleScore(type, tag, answers, suppressed, few, counts, surveys, seriesBroken, score, among);
    }

    /** Parts of the way up the scale, as steps of it. */
    static Measured onScale(QuestionType type, double value, Interval interval) {
        int way = type.highest() - type.lowest();
        return new Measured(
                Hundredths.of(type.lowest() + value * way),
                Hundredths.of(type.lowest() + interval.low() * way),
                Hundredths.of(type.lowest() + interval.high() * way));
    }
}
