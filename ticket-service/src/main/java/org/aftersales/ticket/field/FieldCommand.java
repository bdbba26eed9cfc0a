package org.aftersales.ticket.field;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.aftersales.ticket.appointment.FieldVisit;
import org.aftersales.ticket.ticket.FieldWork;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a technician did, as their app has logged it. What it says of the work or the visit is judged for
 * itself, so that one that cannot be done never keeps the log from being told.
 */
record FieldCommand(
        @Schema(description = "made by the app; the same command has the same id for ever") @NotNull
        UUID commandId,

        @NotNull UUID ticketId,

        @Schema(
                description = "the number in the ETag of the ticket, for a visit in that of the appointment, when the"
                        + " app last read it; also for the commands after the first")
        @NotNull
        @Min(0)
        Long version,

        @Schema(description = "when it was done, by the clock of the device") @NotNull
        Instant occurredAt,

        @Schema(description = "what was done to the ticket; this or `visit`") @Nullable
        FieldWork work,

        @Schema(description = "what happened at an appointment of the ticket; this or `work`") @Nullable
        FieldVisit visit) {

    /** Whether it says one thing, and no more. */
    boolean saysOneThing() {
        if (work == null) return visit != null && visit.saysOneThing();
        return visit == null && work.saysOneThing();
    }

    /** What it says, of a command that says one thing. */
    Object told() {
        return work == null ? Objects.requireNonNull(visit, "says one thing") : work;
    }

    @Nullable
    UUID appointmentId() {
        return visit == null ? null : visit.appointmentId();
    }

    /** That of which it was decided, and whose version it tells. */
    UUID about() {
        return Objects.requireNonNullElse(appointmentId(), ticketId);
    }

    /** Without the id and the time: what the same id must always say. */
    Content content() {
        return new Content(ticketId, version, work, visit);
    }

    /** What is asked; as it was written before there were visits where it is about none. */
    record Content(
            UUID ticketId,
            long version,
            @Nullable FieldWork work,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            FieldVisit visit) {}
}
