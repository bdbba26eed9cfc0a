package org.aftersales.feedback.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.aftersales.feedback.insight.GroupScores.Asked;
import org.aftersales.feedback.insight.GroupScores.Counted;
import org.aftersales.kit.rest.Days;

@ApplicationScoped
class ScoreUseCases {

    private final ScoreTable table;
    private final Clock clock;

    ScoreUseCases(ScoreTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(ZoneOffset.UTC));
    }

    /** @param after the name of the last group of the page before; empty for the first page */
    @Transactional
    List<GroupScores> scores(ScoreFilter filter, String after, int limit) {
        var groups = table.groups(filter, after, limit);
        var asked = table.asked(filter, groups);
        var now = counted(filter, filter.days(), groups);
        Map<String, Counted> before =
                filter.isCompared() ? counted(filter, filter.days().before(), groups) : Map.of();
        return groups.stream()
                .map(group -> GroupScores.of(
                        group,
                        asked.getOrDefault(group, Asked.NOBODY),
                        now.getOrDefault(group, nothing()),
                        before.getOrDefault(group, nothing())))
                .toList();
    }

    private Map<String, Counted> counted(ScoreFilter filter, Days days, List<String> groups) {
        var levels = table.answers(filter, days, groups);
        var scales = table.scales(filter, days, groups);
        return groups.stream()
                .collect(Collectors.toMap(
                        group -> group,
                        group -> new Counted(
                                levels.getOrDefault(group, new Crosstab()), scales.getOrDefault(group, new Scales()))));
    }

    private static Counted nothing() {
        return new Counted(new Crosstab(), new Scales());
    }
}
