package org.aftersales.feedback.insight;

import java.math.BigDecimal;
import java.util.List;
import org.aftersales.feedback.insight.Level.Measured;
import org.aftersales.feedback.statistics.Distribution;
import org.aftersales.feedback.statistics.Hundredths;
import org.aftersales.feedback.statistics.PostStratified;
import org.aftersales.feedback.statistics.PostStratified.Estimate;
import org.aftersales.feedback.statistics.PostStratified.Stratum;
import org.aftersales.feedback.template.Dimension;
import org.aftersales.feedback.template.QuestionType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What all who were asked would have answered on one scale. */
@Schema(
        description = "A scale's score by its own formula, with each group counted by how many of it were asked, by"
                + " whichever survey. The interval of the weighted score is that of the effective answers")
record WeightedScale(
        QuestionType type,
        Dimension tag,

        @Schema(description = "Who answered on it") long answers,

        @Schema(
                description = "The part of those asked, in percent, who are in a group that tells its answers on this"
                        + " scale: at least five, and none smaller to be reckoned from them")
        @Nullable
        BigDecimal covered,

        @Schema(description = "As answered in these groups") @Nullable
        Measured plain,

        @Nullable Measured weighted,

        @Schema(description = "How many equally weighted answers would be as sure (Kish)") @Nullable
        BigDecimal effectiveAnswers) {

    /**
     * @param all the groups that were asked or have answered
     * @param told those of them whose answers on it may be told
     */
    static WeightedScale of(Scale scale, List<Counted> all, List<Counted> told) {
        long asked = all.stream().mapToLong(Counted::asked).sum();
        long answers =
                all.stream().mapToLong(group -> group.scale(scale).answers()).sum();
        if (told.isEmpty()) return new WeightedScale(scale.type(), scale.tag(), answers, null, null, null, null);
        var result = PostStratified.of(told.stream()
                .map(group -> new Stratum(group.asked(), group.scale(scale).distribution()))
                .toList());
        var plain = Distribution.together(
                told.stream().map(group -> group.scale(scale).distribution()).toList());
        long reached = told.stream().mapToLong(Counted::asked).sum();
        return new WeightedScale(
                scale.type(),
                scale.tag(),
                answers,
                Hundredths.percent((double) reached / asked),
                ScaleScore.score(scale.type(), plain),
                score(scale.type(), result),
                Hundredths.of(result.effective()));
    }

    private static Measured score(QuestionType type, PostStratified result) {
        return switch (type) {
            case NPS -> measured(result.recommendations());
            case CSAT, RATING -> measured(result.top(ScaleScore.SATISFIED_STEPS));
            case CES ->
                ScaleScore.onScale(type, result.mean().value(), result.mean().interval());
            case SINGLE_CHOICE, MULTIPLE_CHOICE, TEXT -> throw new IllegalArgumentException("no scale: " + type);
        };
    }

    private static Measured measured(Estimate estimate) {
        return Measured.of(estimate.value(), estimate.interval());
    }
}
