package org.aftersales.feedback.insight;

import java.math.BigDecimal;
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
                + " whichever survey, on the occasions on which it is answered. The interval of the"
                + " weighted score is that of the effective answers")
record WeightedScale(
        QuestionType type,
        Dimension tag,

        @Schema(description = "Who answered on it") long answers,

        @Schema(
                description =
                        "The part of those asked on these occasions, in percent, who are in a group that tells its"
                                + " answers on this scale: at least five, and none smaller to be reckoned from them")
        @Nullable
        BigDecimal covered,

        @Schema(description = "As answered in these groups") @Nullable
        Measured plain,

        @Nullable Measured weighted,

        @Schema(description = "How many equally weighted answers would be as sure (Kish)") @Nullable
        BigDecimal effectiveAnswers) {

    static WeightedScale of(Scale scale, Strata all, Untold untold) {
        var about = all.about(
                counted -> counted.scale(scale).answers(), name -> untold.holds(name, SplitTable.NOW, scale.text()));
        long answers = about.answers(counted -> counted.scale(scale).answers());
        if (about.isUntold()) return new WeightedScale(scale.type(), scale.tag(), answers, null, null, null, null);
        var strata = about.strata(counted -> counted.scale(scale).distribution());
        var result = PostStratified.of(strata);
        var plain = Distribution.together(strata.stream().map(Stratum::answers).toList());
        return new WeightedScale(
                scale.type(),
                scale.tag(),
                answers,
                about.covered(),
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
