package org.aftersales.ticket.technician;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time in which a technician is not free.
 *
 * @param span with the way there and back
 * @param planned without it
 * @param label a code of the absence, or the ticket's number and the type of appointment
 * @param sequence counts the plans of the appointment
 */
@Schema(name = "BusyTime")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Busy(
        UUID id,
        String technicianId,
        Reason reason,
        Window span,
        Window planned,
        @Nullable UUID appointmentId,
        String label,
        int sequence,
        @Nullable Instant heldUntil) {

    enum Reason {
        ABSENCE,
        HOLD,
        BOOKING
    }

    /** Whether it blocks: a hold does until it ends, whether or not somebody has cleared it away. */
    boolean blocks(Instant now) {
        return heldUntil == null || now.isBefore(heldUntil);
    }
}
