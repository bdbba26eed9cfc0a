package org.aftersales.feedback.failure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.aftersales.kit.domain.Uuids;
import org.aftersales.kit.tx.Turns;
import org.jspecify.annotations.Nullable;

/** How often things fail over time, judged week by week: workshops rest on some days of each. */
@ApplicationScoped
public class FailureTrendUseCases {

    /** What happened in the last second of Sunday may be heard of a little later. */
    private static final Duration AFTER_MIDNIGHT = Duration.ofHours(1);

    private final FailureTrends trends;
    private final FailureWeeks weeks;
    private final Turns turns;
    private final Clock clock;

    FailureTrendUseCases(FailureTrends trends, FailureWeeks weeks, Turns turns, Clock clock) {
        this.trends = trends;
        this.weeks = weeks;
        this.turns = turns;
        this.clock = clock;
    }

    @Transactional
    List<FailureTrendView> newest(@Nullable FailureGroup by, UUID before, int limit) {
        return trends.newest(by, before, limit).stream().map(FailureTrend::view).toList();
    }

    /** What has lastingly changed in weeks since a day, the last change first. */
    @Transactional
    public List<LastingFailure> changedSince(LocalDate day) {
        return trends.changedSince(day).stream().map(FailureTrend::change).toList();
    }

    /** Judges the weeks that have ended, unless that was done since. Whoever else does it for the tenant waits. */
    @Transactional
    void judge() {
        turns.take("failure trends");
        var today = LocalDate.ofInstant(clock.instant().minus(AFTER_MIDNIGHT), ZoneOffset.UTC);
        var last =
                today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(1);
        if (!weeks.judged(last)) return;
        var known = trends.all();
        for (var by : FailureGroup.values()) {
            var came = weeks.came(by);
            for (var measure : Series.Measure.values()) {
                if (measure.tells(by)) judge(by, measure, came, last, known);
            }
        }
    }

    private void judge(
            FailureGroup by,
            Series.Measure measure,
            Map<String, SortedMap<LocalDate, Long>> came,
            LocalDate last,
            Map<Series, FailureTrend> known) {
        var failures = weeks.failures(by, measure);
        failures.values().stream()
                .map(SortedMap::firstKey)
                .min(LocalDate::compareTo)
                .ifPresent(first -> {
                    for (var group : failures.entrySet()) {
                        var units = came.getOrDefault(by.unitsOf(group.getKey()), new TreeMap<>());
                        judge(
                                new Series(by, group.getKey(), measure),
                                new WeekByWeek(group.getValue(), units).between(first.plusWeeks(1), last),
                                known);
                    }
                });
    }

    private void judge(Series series, SortedMap<LocalDate, Week> told, Map<Series, FailureTrend> known) {
        var before = known.get(series);
        var trend = before == null ? FailureTrend.of(new FailureTrendId(Uuids.v7(clock)), series) : before;
        trend.judge(told);
        if (before == null && trend.hasShifted()) trends.add(trend);
    }
}
