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
import org.aftersales.feedback.score.TallyUseCases;
import org.aftersales.feedback.template.TemplateRef;
import org.aftersales.feedback.template.TemplateUseCases;
import org.aftersales.kit.domain.Uuids;
import org.aftersales.kit.tx.Turns;

/** What customers feel over time, judged day by day. */
@ApplicationScoped
public class TrendUseCases {

    /** An answer of the day's last second may be committed in the next day's first. */
    private static final Duration AFTER_MIDNIGHT = Duration.ofHours(1);

    private static final int CHANGES_AT_ONCE = 50;
    private static final String TURN = "trends";

    private final Trends trends;
    private final DayTallies tallies;
    private final ChangedDays changedDays;
    private final TemplateUseCases templates;
    private final Turns turns;
    private final Clock clock;

    TrendUseCases(
            Trends trends,
            DayTallies tallies,
            ChangedDays changedDays,
            TemplateUseCases templates,
            Turns turns,
            Clock clock) {
        this.trends = trends;
        this.tallies = tallies;
        this.changedDays = changedDays;
        this.templates = templates;
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

    /**
     * Judges the next day that has ended; whether there was one. Whoever else does it for the tenant waits, and so does
     * whoever sums counts: a change of a day is either seen here, or known there to be of a day that was judged.
     */
    @Transactional
    boolean judgeDay() {
        turns.take(TURN);
        turns.take(TallyUseCases.SUMMING);
        var today = LocalDate.ofInstant(clock.instant().minus(AFTER_MIDNIGHT), ZoneOffset.UTC);
        var next = tallies.next(today);
        next.ifPresent(this::judge);
        return next.isPresent();
    }

    /** Learns again some of the series whose counts have changed on days that were judged; whether there may be more. */
    @Transactional
    boolean judgeAgain() {
        turns.take(TURN);
        var changes = changedDays.take(CHANGES_AT_ONCE);
        changes.forEach(this::judgeAgain);
        return changes.size() == CHANGES_AT_ONCE;
    }

    private void judgeAgain(ChangedDays.Change change) {
        var series = change.series();
        for (var trend : trends.of(series.by(), series.name(), series.survey())) {
            if (change.from().isBefore(trend.since())) continue; // of a time that is told and over
            trend.judgeAgain(changedDays.answers(series, trend.subject().question(), trend.since()));
        }
    }

    private void judge(LocalDate day) {
        var answers = tallies.answers(day);
        answers.entrySet().removeIf(told -> isToldByLevels(told.getKey(), told.getValue()));
        var names = new HashSet<String>();
        answers.keySet().forEach(subject -> names.add(subject.name()));
        var known = trends.named(names);
        answers.forEach((subject, counts) -> {
            var trend = known.computeIfAbsent(subject, this::begin);
            trend.add(day, counts);
        });
        tallies.judged(day);
    }

    /** Who is satisfied with a level moves as the level does: of one change one is told. Other grades move by themselves. */
    private boolean isToldByLevels(Subject subject, DayAnswers told) {
        var question = subject.question();
        var survey = new TemplateRef(subject.survey(), told.version());
        return question.isPartOfLevels() && templates.asksLevel(survey, question.type(), question.tag());
    }

    private Trend begin(Subject subject) {
        var trend = Trend.of(new TrendId(Uuids.v7(clock)), subject);
        trends.add(trend);
        return trend;
    }
}
