package org.aftersales.ticket.field;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.aftersales.ticket.ticket.FieldWork;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One thing that a technician did, as their app has logged it. What it says of the work is judged for itself, so that
 * one that cannot be done never keeps the log from being told.
 */
record FieldCommand(
        @Schema(description = "made by the app; the same command has the same id for ever") @NotNull
        UUID commandId,

        @NotNull UUID ticketId,

        @Schema(
                description = "the number in the ticket's ETag when the app last read it, also for the commands after"
                        + " the first")
        @NotNull
        @Min(0)
        Long version,

        @Schema(description = "when it was done, by the clock of the device") @NotNull
        Instant occurredAt,

        @NotNull FieldWork work) {

    /** Without the id and the time: what the same id must always say. */
    Content content() {
        return new Content(ticketId, version, work);
    }

    /** What is asked. */
    record Content(UUID ticketId, long version, FieldWork work) {}
}
