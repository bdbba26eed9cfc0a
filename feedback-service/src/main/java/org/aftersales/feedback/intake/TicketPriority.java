package org.aftersales.feedback.intake;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What we read of a ticket that became more or less urgent: only those that are a complaint are ours to act on. */
record TicketPriority(UUID ticketId, String kind, @Nullable UUID complaintId, String priority) {

    private static final String COMPLAINT = "COMPLAINT";

    /** The ticket; empty for other work, and for the work of a complaint whose severity is said here. */
    Optional<UUID> complaintTicket() {
        return kind.equals(COMPLAINT) && complaintId == null ? Optional.of(ticketId) : Optional.empty();
    }
}
