package org.aftersales.ticket.appointment;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An appointment that is no longer at the local time agreed. */
@Schema(name = "DriftedAppointment")
record DriftedView(
        UUID id,
        UUID ticketId,
        String ticketNumber,
        String zone,

        @Schema(description = "what the clock on the customer's wall was to show at its beginning")
        String agreedLocal,

        @Schema(description = "where it stands; by the rules of the zone as they were")
        Instant plannedFrom,

        @Schema(description = "when the agreed local time is by the present rules")
        Instant agreedFrom) {

    static DriftedView of(Drifted drifted) {
        return new DriftedView(
                drifted.id(),
                drifted.ticketId(),
                drifted.ticketNumber(),
                drifted.zone(),
                drifted.agreed().toString(),
                drifted.plannedFrom(),
                drifted.agreedFrom());
    }
}
