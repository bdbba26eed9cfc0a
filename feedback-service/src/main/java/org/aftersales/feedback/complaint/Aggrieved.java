package org.aftersales.feedback.complaint;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whom a complaint is about, as far as a compensation needs it. */
public record Aggrieved(
        UUID complaintId,
        UUID customerId,
        String retailerId,
        @Nullable UUID ticketId,
        @Nullable UUID unitId,
        Severity severity) {

    /** What happened: of several complaints about the same work, one is compensated. */
    public UUID incident() {
        return ticketId == null ? complaintId : ticketId;
    }
}
