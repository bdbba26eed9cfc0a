package org.aftersales.feedback.insight;

import java.math.BigDecimal;
import java.util.List;
import org.aftersales.feedback.insight.Level.Measured;
import org.aftersales.feedback.statistics.Distribution;
import org.aftersales.feedback.statistics.Hundredths;
import org.aftersales.feedback.statistics.PostStratified;
import org.aftersales.feedback.statistics.PostStratified.Stratum;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What all who were asked would have answered, where some groups answer less than others. */
@Schema(
        description =
                "How many are satisfied, with each group counted by how many of it were asked, and not by how many"
                        + " answered. Who was asked on occasions on which nobody answers it is no weight of it. Groups"
                        + " of fewer than five answers count as not covered, and so does the next smallest where all"
                        + " others would tell of these")
record WeightedScores(
        Grouping strata,

        @Schema(description = "By whichever survey, on whatever occasion")
        long asked,

        @Schema(description = "Who answered to both levels") long answers,

        @Schema(
                description = "The part of those asked on the occasions on which both levels are answered, in percent,"
                        + " who are in a group with at least five answers")
        @Nullable
        BigDecimal covered,

        @Nullable Weighted quality,
        @Nullable Weighted emotion,

        @Schema(
                description =
                        "Each scale by what it measures, each by its own formula and of the groups that tell of it")
        List<WeightedScale> scales) {

    private static final int SATISFIED_STEPS = 2;

    @Schema(name = "WeightedLevel")
    record Weighted(
            @Schema(description = "As answered, with Wilson's interval")
            Measured plain,

            @Schema(description = "Weighted, with Wilson's interval of the effective answers")
            Measured weighted,

            @Schema(description = "How many equally weighted answers would be as sure (Kish)")
            BigDecimal effectiveAnswers) {}

    static WeightedScores of(Grouping by, Strata strata, Untold untold) {
        var scales = strata.scales().stream()
                .map(scale -> WeightedScale.of(scale, strata, untold))
                .toList();
        var levels = strata.about(counted -> counted.levels().answers(), untold::holdsNow);
        long answers = levels.answers(counted -> counted.levels().answers());
        if (levels.isUntold()) return new WeightedScores(by, strata.askedInAll(), answers, null, null, null, scales);
        return new WeightedScores(
                by,
                strata.askedInAll(),
                answers,
                levels.covered(),
                weighted(levels, Aspect.QUALITY),
                weighted(levels, Aspect.EMOTION),
                scales);
    }

    private static Weighted weighted(Strata.About levels, Aspect aspect) {
        var strata = levels.strata(counted -> aspect.of(counted.crosstab()));
        var result = PostStratified.of(strata);
        var satisfied = result.top(SATISFIED_STEPS);
        var plain = Distribution.together(strata.stream().map(Stratum::answers).toList())
                .top(SATISFIED_STEPS);
        return new Weighted(
                Measured.of(plain),
                Measured.of(satisfied.value(), satisfied.interval()),
                Hundredths.of(result.effective()));
    }
}
