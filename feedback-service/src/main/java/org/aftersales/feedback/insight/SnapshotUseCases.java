package org.aftersales.feedback.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.aftersales.feedback.score.TallyUseCases;
import org.aftersales.kit.domain.Uuids;
import org.aftersales.kit.tx.Turns;

/** Tells the counts of days that have ended, and once a night those of earlier days that have changed since. */
@ApplicationScoped
class SnapshotUseCases {

    /** An answer of the day's last second may be committed in the next day's first. */
    private static final Duration AFTER_MIDNIGHT = Duration.ofHours(1);

    private final SnapshotTable table;
    private final Snapshots snapshots;
    private final Turns turns;
    private final Clock clock;

    SnapshotUseCases(SnapshotTable table, Snapshots snapshots, Turns turns, Clock clock) {
        this.table = table;
        this.snapshots = snapshots;
        this.turns = turns;
        this.clock = clock;
    }

    /** Tells of one day that is to be told; whether there was one. Whoever sums counts of the tenant waits. */
    @Transactional
    boolean tellNext() {
        turns.take(TallyUseCases.SUMMING);
        var last = LocalDate.ofInstant(clock.instant().minus(AFTER_MIDNIGHT), ZoneOffset.UTC)
                .minusDays(1);
        if (table.isTold(last)) return false;
        var next = table.take(last);
        next.ifPresentOrElse(this::tell, () -> table.told(last));
        return next.isPresent();
    }

    private void tell(SnapshotDay day) {
        var counts = table.counts(day);
        var untold = Untold.ofDay(counts);
        var known = snapshots.of(day);
        counts.forEach((name, counted) -> {
            var told = DayCounts.of(name, counted, untold);
            var before = known.get(name);
            if (before != null) before.tell(told, clock.instant());
            else if (!told.equals(DayCounts.NONE)) begin(day, name, told);
        });
    }

    private void begin(SnapshotDay day, String name, DayCounts told) {
        var snapshot = Snapshot.of(new SnapshotId(Uuids.v7(clock)), day, name);
        snapshot.tell(told, clock.instant());
        snapshots.add(snapshot);
    }
}
