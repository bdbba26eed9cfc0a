package org.aftersales.feedback.insight;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.aftersales.feedback.insight.Level.Measured;
import org.aftersales.feedback.statistics.Distribution;
import org.aftersales.feedback.statistics.PostStratified;
import org.aftersales.feedback.statistics.PostStratified.Stratum;
import org.aftersales.feedback.statistics.Share;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What all who were asked would have answered, where some groups answer less than others. */
@Schema(
        description =
                "How many are satisfied, with each group counted by how many of it were asked, and not by how many"
                        + " answered. Groups of fewer than five answers count as not covered, and so does the next"
                        + " smallest where all others would tell of these")
record WeightedScores(
        Grouping strata,
        long asked,
        long answers,

        @Schema(description = "The part of those asked, in percent, who are in a group with at least five answers")
        @Nullable
        BigDecimal covered,

        @Nullable Weighted quality,
        @Nullable Weighted emotion) {

    private static final int SATISFIED_STEPS = 2;

    @Schema(name = "WeightedLevel")
    record Weighted(
            @Schema(description = "As answered, with Wilson's interval")
            Measured plain,

            @Schema(description = "Weighted, with Wilson's interval of the effective answers")
            Measured weighted,

            @Schema(description = "How many equally weighted answers would be as sure (Kish)")
            BigDecimal effectiveAnswers) {}

    static WeightedScores of(Grouping strata, Map<String, Counted> counts, Untold untold) {
        var groups = counts.values();
        var told = counts.entrySet().stream()
                .filter(entry -> !untold.holdsNow(entry.getKey()))
                .map(Map.Entry::getValue)
                .filter(group -> group.levels().answers() >= GroupScores.FEWEST && group.asked() > 0)
                .toList();
        long asked = groups.stream().mapToLong(Counted::asked).sum();
        long answers =
                groups.stream().mapToLong(group -> group.levels().answers()).sum();
        if (told.isEmpty()) return new WeightedScores(strata, asked, answers, null, null, null);
        long reached = told.stream().mapToLong(Counted::asked).sum();
        return new WeightedScores(
                strata,
                asked,
                answers,
                Level.percent((double) reached / asked),
                weighted(told, Aspect.QUALITY),
                weighted(told, Aspect.EMOTION));
    }

    private static Weighted weighted(List<Counted> groups, Aspect aspect) {
        var strata = groups.stream().map(group -> stratum(group, aspect)).toList();
        var result = PostStratified.of(strata);
        var plain = new Share(
                strata.stream().mapToLong(Stratum::satisfied).sum(),
                strata.stream().mapToLong(Stratum::answers).sum());
        return new Weighted(
                Measured.of(plain), Measured.of(result.value(), result.interval()), Level.rounded(result.effective()));
    }

    private static Stratum stratum(Counted group, Aspect aspect) {
        Distribution answers = aspect.of(group.crosstab());
        return new Stratum(
                group.asked(), answers.answers(), answers.top(SATISFIED_STEPS).some());
    }
}
