package org.aftersales.feedback.failure;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Objects;
import java.util.SortedMap;
import java.util.UUID;
import org.aftersales.feedback.statistics.Ewma;
import org.aftersales.kit.domain.Aggregate;
import org.aftersales.kit.domain.Topic;
import org.jspecify.annotations.Nullable;

/**
 * How often something fails, week by week. From the first weeks, at least four with at least twenty failures, it is known
 * what is usual; a week that leaves no doubt that this has changed is told, and what is usual is learnt anew from the next
 * week on: a lasting change is told once, the way back as well. Nothing is kept but what was told. All else follows from
 * the failures as they are known when it is judged, so one that is taken back or comes late counts as it should.
 */
@Entity
@Table(name = "failure_trend")
@Topic("feedback.trends")
class FailureTrend extends Aggregate {

    static final long ENOUGH_FAILURES = 20;
    static final int ENOUGH_WEEKS = 4;

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private FailureTrendId id;

    @Enumerated(EnumType.STRING)
    @Column(name = "told_by")
    private FailureGroup by;

    private String name;

    @Enumerated(EnumType.STRING)
    private Series.Measure measure;

    @Embedded
    private @Nullable Shift lastShift;

    /**
     * A change that is no chance; rates are failures of a unit in a week.
     *
     * @param shiftedOn the Monday of the week that left no doubt
     */
    @Embeddable
    record Shift(LocalDate shiftedOn, double shiftedFrom, double shiftedTo) {

        boolean better() {
            return shiftedTo < shiftedFrom;
        }
    }

    static FailureTrend of(FailureTrendId id, Series series) {
        var trend = new FailureTrend();
        trend.id = id;
        trend.by = series.by();
        trend.name = series.name();
        trend.measure = series.measure();
        return trend;
    }

    /** @param weeks all that have ended, by their Mondays; those up to the last change play no part */
    void judge(SortedMap<LocalDate, Week> weeks) {
        var learnt = Week.NONE;
        int seen = 0;
        Ewma chart = null;
        for (var entry : weeks.tailMap(since()).entrySet()) {
            var week = entry.getValue();
            if (week.units() <= 0) continue; // nothing was there to fail
            if (chart == null) {
                learnt = learnt.plus(week);
                seen++;
                chart = chart(learnt, seen);
                continue;
            }
            chart = chart.after(week.rate(), week.units());
            if (!chart.hasShifted()) continue;
            shift(entry.getKey(), learnt, chart);
            learnt = Week.NONE;
            seen = 0;
            chart = null;
        }
    }

    private static @Nullable Ewma chart(Week learnt, int weeks) {
        boolean enough = weeks >= ENOUGH_WEEKS && learnt.failures() >= ENOUGH_FAILURES;
        return enough ? Ewma.of(learnt.failures(), learnt.units()) : null;
    }

    private LocalDate since() {
        return lastShift == null ? LocalDate.EPOCH : lastShift.shiftedOn().plusWeeks(1);
    }

    private void shift(LocalDate week, Week learnt, Ewma chart) {
        lastShift = new Shift(week, chart.usual(), chart.smoothed());
        raise(FailureTrendEvent.Shifted.of(id, series(), lastShift, learnt.failures(), chart.reach()));
    }

    boolean hasShifted() {
        return lastShift != null;
    }

    Series series() {
        return new Series(by, name, measure);
    }

    /** @throws NullPointerException when nothing has changed, which is a defect of the calling code */
    FailureTrendView view() {
        return FailureTrendView.of(id, series(), Objects.requireNonNull(lastShift, "lastShift"));
    }

    /** @throws NullPointerException when nothing has changed, which is a defect of the calling code */
    LastingFailure change() {
        var shift = Objects.requireNonNull(lastShift, "lastShift");
        return new LastingFailure(
                by.name(),
                name,
                measure == Series.Measure.CLAIMED,
                shift.better(),
                FailureTrendEvent.perThousand(shift.shiftedFrom()),
                FailureTrendEvent.perThousand(shift.shiftedTo()),
                shift.shiftedOn());
    }

    @Override
    public UUID key() {
        return id.value();
    }

    @SuppressWarnings("NullAway.Init")
    protected FailureTrend() {}
}
