package org.aftersales.ticket.intake;

import java.time.Instant;
import java.util.UUID;
import org.aftersales.ticket.ticket.Concern;
import org.aftersales.ticket.ticket.Priority;
import org.jspecify.annotations.Nullable;

/** What we read of a bad experience that is to be put right. */
record ComplaintOpened(
        UUID complaintId,
        UUID customerId,
        String retailerId,
        @Nullable UUID ticketId,
        @Nullable UUID unitId,
        @Nullable String source,
        String severity,
        Instant dueAt) {

    private static final String TICKET = "TICKET";

    /** Whether the work is a ticket already: the complaint is what feedback made of it. */
    boolean isOfTicket() {
        return TICKET.equals(source);
    }

    Concern concern() {
        return new Concern(customerId, retailerId, unitId, null, null, null, complaintId);
    }

    Priority priority() {
        return new Severity(severity).priority();
    }
}
