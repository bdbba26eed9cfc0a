package org.aftersales.feedback.trend;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.domain.Uuids;
import org.aftersales.kit.tx.Turns;

/** What customers feel over time, judged day by day. */
@ApplicationScoped
public class TrendUseCases {

    /** An answer of the day's last second may be committed in the next day's first. */
    private static final Duration AFTER_MIDNIGHT = Duration.ofHours(1);

    private final Trends trends;
    private final DayTallies tallies;
    private final Turns turns;
    private final Clock clock;

    TrendUseCases(Trends trends, DayTallies tallies, Turns turns, Clock clock) {
        this.trends = trends;
        this.tallies = tallies;
        this.turns = turns;
        this.clock = clock;
    }

    @Transactional
    List<TrendView> newest(TrendFilter filter, UUID before, int limit) {
        return trends.newest(filter, before, limit).stream().map(Trend::view).toList();
    }

    /** What has lastingly changed since a day, the last change first. */
    @Transactional
    public List<LastingChange> changedSince(LocalDate day) {
        return trends.changedSince(day).stream().map(Trend::change).toList();
    }

    /** Judges the next day that has ended; whether there was one. Whoever else does it for the tenant waits. */
    @Transactional
    boolean judgeDay() {
        turns.take("trends");
        var today = LocalDate.ofInstant(clock.instant().minus(AFTER_MIDNIGHT), ZoneOffset.UTC);
        var next = tallies.next(today);
        next.ifPresent(this::judge);
        return next.isPresent();
    }

    private void judge(LocalDate day) {
        var answers = tallies.answers(day);
        var names = new HashSet<String>();
        answers.keySet().forEach(subject -> names.add(subject.name()));
        var known = trends.named(names);
        answers.forEach((subject, counts) -> {
            var trend = known.computeIfAbsent(subject, this::begin);
            trend.add(day, counts);
        });
        tallies.judged(day);
    }

    private Trend begin(Subject subject) {
        var trend = Trend.of(new TrendId(Uuids.v7(clock)), subject);
        trends.add(trend);
        return trend;
    }
}
