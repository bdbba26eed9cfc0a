package org.aftersales.feedback.insight;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.aftersales.kit.domain.Aggregate;
import org.aftersales.kit.domain.Topic;

/** What is told of one group's day. Told again, it replaces what was told before; the same counts are told once. */
@Entity
@Table(name = "score_snapshot")
@Topic("feedback.scores")
class Snapshot extends Aggregate {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private SnapshotId id;

    @Enumerated(EnumType.STRING)
    @Column(name = "told_by")
    private Grouping by;

    private String name;
    private LocalDate day;

    /** A digest of what was told last. */
    private UUID told;

    static Snapshot of(SnapshotId id, SnapshotDay day, String name) {
        var snapshot = new Snapshot();
        snapshot.id = id;
        snapshot.by = day.by();
        snapshot.name = name;
        snapshot.day = day.day();
        snapshot.told = digest(DayCounts.NONE);
        return snapshot;
    }

    void tell(DayCounts counts, Instant now) {
        var digest = digest(counts);
        if (digest.equals(told)) return;
        told = digest;
        raise(SnapshotEvent.Taken.of(this, counts, now));
    }

    private static UUID digest(DayCounts counts) {
        return UUID.nameUUIDFromBytes(counts.toString().getBytes(StandardCharsets.UTF_8));
    }

    Grouping by() {
        return by;
    }

    String name() {
        return name;
    }

    LocalDate day() {
        return day;
    }

    @Override
    public UUID key() {
        return id.value();
    }

    @SuppressWarnings("NullAway.Init")
    protected Snapshot() {}
}
