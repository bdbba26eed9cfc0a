package org.aftersales.feedback.intake;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.aftersales.feedback.complaint.ComplaintTicket;
import org.jspecify.annotations.Nullable;

/** What we read of a ticket that was opened: only those of complaint are ours to act on. */
record ComplaintTicketOpened(
        UUID ticketId,
        String kind,
        @Nullable UUID customerId,
        String retailerId,
        @Nullable UUID unitId,
        @Nullable UUID complaintId,
        String priority,
        Instant openedAt) {

    private static final String COMPLAINT = "COMPLAINT";

    /** The complaint that it is; empty for other work, and where it is the work of a complaint that there is. */
    Optional<ComplaintTicket> complaint() {
        if (!kind.equals(COMPLAINT) || complaintId != null || customerId == null) return Optional.empty();
        return Optional.of(new ComplaintTicket(ticketId, customerId, retailerId, unitId, priority, openedAt));
    }
}
