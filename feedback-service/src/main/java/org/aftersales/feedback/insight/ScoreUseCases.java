package org.aftersales.feedback.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import org.aftersales.kit.rest.Days;

@ApplicationScoped
class ScoreUseCases {

    /** More are not compared with each other: nobody reads such a list, and no two of them could be told apart. */
    static final int MOST_RANKED = 500;

    private final ScoreTable table;
    private final SplitTable splits;
    private final CountTable counts;
    private final ReasonTable reasons;
    private final Clock clock;

    ScoreUseCases(ScoreTable table, SplitTable splits, CountTable counts, ReasonTable reasons, Clock clock) {
        this.table = table;
        this.splits = splits;
        this.counts = counts;
        this.reasons = reasons;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(ZoneOffset.UTC));
    }

    /** @param after the name of the last group of the page before; empty for the first page */
    @Transactional
    List<GroupScores> scores(ScoreFilter filter, String after, int limit) {
        var groups = table.groups(filter, after, limit);
        var counts = table.counts(filter, groups);
        var untold = splits.ofPeriods(filter);
        return GroupScores.amongAll(groups.stream()
                .map(group -> GroupScores.of(
                        group,
                        counts.now().getOrDefault(group, new Counted()),
                        counts.before().getOrDefault(group, new Counted()),
                        untold))
                .toList());
    }

    /** Of all that was answered, as one group. */
    @Transactional
    GroupScores all(ScoreFilter filter) {
        var counts = table.counts(filter, table.groups(filter, "", MOST_RANKED));
        return GroupScores.of("", Counted.sum(counts.now()), Counted.sum(counts.before()), new Untold());
    }

    /**
     * Of all that was answered in each of some times.
     *
     * @param times in their order, without days between them
     */
    @Transactional
    List<GroupScores> inTurn(List<Days> times) {
        return table.inTurn(times).stream()
                .map(counted -> GroupScores.of("", counted, new Counted(), new Untold()))
                .toList();
    }

    /** The first 500 groups in the order of their names, by how many were satisfied. */
    @Transactional
    Ranking ranking(ScoreFilter filter, Aspect aspect) {
        var groups = table.groups(filter, "", MOST_RANKED + 1);
        var counts = new HashMap<>(table.counts(filter, groups).now());
        counts.keySet().removeIf(splits.ofPeriods(filter)::holdsNow);
        return Ranking.of(groups, counts, aspect);
    }

    /**
     * Weighted by how many of each group were asked; the first 500 groups by name. Who was asked is told by no survey: of a
     * single one, those count who were asked on the same occasions.
     */
    @Transactional
    WeightedScores weighted(ScoreFilter filter) {
        var everything = filter.ofAnySurvey();
        var groups = table.groups(everything, "", MOST_RANKED);
        var asked = table.byOccasion(everything, groups);
        var answered = filter.equals(everything) ? asked : table.byOccasion(filter, groups);
        return WeightedScores.of(filter.by(), new Strata(asked, answered), splits.ofPeriods(filter));
    }

    /** By survey and question. */
    @Transactional
    List<Reasons> reasons(ScoreFilter filter) {
        var untold = reasons.untold(filter);
        return reasons.choices(filter).entrySet().stream()
                .map(entry -> Reasons.of(entry.getKey(), entry.getValue(), untold.contains(entry.getKey())))
                .toList();
    }

    /** The names of groups, in their order, after a name. */
    @Transactional
    List<String> groups(ScoreFilter filter, String after, int limit) {
        return table.groups(filter, after, limit);
    }

    /** What of months and versions of surveys is not told. */
    @Transactional
    Untold untoldSeries(ScoreFilter filter) {
        return splits.ofSeries(filter);
    }

    @Transactional
    List<CountLine> lines(ScoreFilter filter, List<String> groups, Untold untold) {
        return counts.lines(filter, groups, untold);
    }
}
