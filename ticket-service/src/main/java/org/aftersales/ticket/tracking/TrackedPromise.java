package org.aftersales.ticket.tracking;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.aftersales.ticket.sla.ToldPromise;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A promise and how it stands. */
@Schema(name = "TrackedPromise")
@JsonInclude(JsonInclude.Include.NON_NULL)
record TrackedPromise(
        PromisedThing what,

        @Schema(description = "LATE: its time has passed and it is still to be kept; BROKEN: kept, but late")
        Standing standing,

        @Schema(description = "absent while its time stands still, and once it was kept in time") @Nullable
        Instant dueAt,

        @Nullable Instant doneAt,

        @Schema(description = "IANA zone by whose calendar it counts")
        String zone) {

    @Schema(name = "PromiseStanding")
    enum Standing {
        RUNNING,
        LATE,
        PAUSED,
        KEPT,
        BROKEN
    }

    static TrackedPromise of(ToldPromise told, Instant now) {
        var standing = standing(told, now);
        var due = told.breachedAt() == null ? told.dueAt() : told.breachedAt();
        return new TrackedPromise(
                PromisedThing.of(told.promise()),
                standing,
                standing == Standing.PAUSED || standing == Standing.KEPT ? null : due,
                told.completedAt(),
                told.zone().getId());
    }

    private static Standing standing(ToldPromise told, Instant now) {
        if (told.completedAt() != null) return told.breachedAt() == null ? Standing.KEPT : Standing.BROKEN;
        if (told.dueAt() == null) return Standing.PAUSED;
        var isBroken = told.breachedAt() != null; // more time since does not unsay what was promised
        return isBroken || now.isAfter(told.dueAt()) ? Standing.LATE : Standing.RUNNING;
    }

    /** Whether it is still to be kept by some time. */
    boolean toBeKept() {
        return standing == Standing.RUNNING || standing == Standing.LATE;
    }
}
