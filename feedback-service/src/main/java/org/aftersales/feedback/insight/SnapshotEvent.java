package org.aftersales.feedback.insight;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.domain.DomainEvent;
import org.aftersales.kit.domain.EventType;

sealed interface SnapshotEvent extends DomainEvent {

    /**
     * Counts, never scores: whoever adds them knows what the scores of the whole are.
     *
     * @param revision the highest of a key is what is known
     */
    @EventType("feedback.score.snapshot.v1")
    record Taken(
            UUID snapshotId,
            String by,
            String name,
            LocalDate day,
            long revision,
            long asked,
            long delivered,
            long answered,
            List<DayCounts.OfLevels> levels,
            List<DayCounts.OfScale> scales,
            Instant takenAt)
            implements SnapshotEvent {

        static Taken of(Snapshot snapshot, DayCounts counts, Instant now) {
            return new Taken(
                    snapshot.key(),
                    snapshot.by().name(),
                    snapshot.name(),
                    snapshot.day(),
                    snapshot.eventCount() + 1,
                    counts.asked(),
                    counts.delivered(),
                    counts.answered(),
                    counts.levels(),
                    counts.scales(),
                    now);
        }
    }
}
