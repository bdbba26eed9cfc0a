package org.aftersales.feedback.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.aftersales.feedback.insight.GroupScores.Asked;

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
        var now = table.answers(filter, filter.days(), groups);
        Map<String, Crosstab> before =
                filter.isCompared() ? table.answers(filter, filter.days().before(), groups) : Map.of();
        return groups.stream()
                .map(group -> GroupScores.of(
                        group,
                        asked.getOrDefault(group, Asked.NOBODY),
                        now.getOrDefault(group, new Crosstab()),
                        before.getOrDefault(group, new Crosstab())))
                .toList();
    }
}
