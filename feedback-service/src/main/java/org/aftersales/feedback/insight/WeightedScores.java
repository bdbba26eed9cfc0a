package org.aftersales.feedback.insight;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
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

    static WeightedScores of(Grouping strata, Map<String, Counted> counts, Untold untold) {
        var groups = List.copyOf(counts.values());
        var scales = scales(counts, untold);
        var told = told(counts, group -> group.levels().answers(), untold::holdsNow);
        long asked = groups.stream().mapToLong(Counted::asked).sum();
        long answers =
                groups.stream().mapToLong(group -> group.levels().answers()).sum();
        if (told.isEmpty()) return new WeightedScores(strata, asked, answers, null, null, null, scales);
        long reached = told.stream().mapToLong(Counted::asked).sum();
        return new WeightedScores(
                strata,
                asked,
                answers,
                Hundredths.percent((double) reached / asked),
                weighted(told, Aspect.QUALITY),
                weighted(told, Aspect.EMOTION),
                scales);
    }

    private static List<WeightedScale> scales(Map<String, Counted> counts, Untold untold) {
        var groups = List.copyOf(counts.values());
        return groups.stream()
                .flatMap(group -> group.scales().keySet().stream())
                .distinct()
                .sorted()
                .map(scale -> WeightedScale.of(
                        scale,
                        groups,
                        told(
                                counts,
                                group -> group.scale(scale).answers(),
                                name -> untold.holds(name, SplitTable.NOW, scale.text()))))
                .toList();
    }

    /** Those that were asked, and of which it may be told what they have answered. */
    private static List<Counted> told(
            Map<String, Counted> counts, ToLongFunction<Counted> answers, Predicate<String> untold) {
        return counts.entrySet().stream()
                .filter(entry -> !untold.test(entry.getKey()))
                .map(Map.Entry::getValue)
                .filter(group -> answers.applyAsLong(group) >= GroupScores.FEWEST && group.asked() > 0)
                .toList();
    }

    private static Weighted weighted(List<Counted> groups, Aspect aspect) {
        var strata = groups.stream()
                .map(group -> new Stratum(group.asked(), aspect.of(group.crosstab())))
                .toList();
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
