package org.aftersales.feedback.complaint;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record ComplaintView(
        UUID id,
        String number,
        ComplaintStatus status,
        Severity severity,
        UUID customerId,
        String retailerId,
        @Nullable UUID ticketId,
        @Nullable UUID invitationId,
        Instant openedAt,
        FirstContact firstContact,
        @Nullable Instant resolvedAt,
        @Nullable Outcome outcome) {

    record FirstContact(
            Instant dueAt,
            boolean breached,
            @Nullable Instant contactedAt,
            @Nullable ContactChannel channel) {}
}
