package org.aftersales.feedback.complaint;

import java.time.Instant;
import java.util.UUID;
import org.aftersales.kit.domain.DomainEvent;
import org.aftersales.kit.domain.EventType;
import org.jspecify.annotations.Nullable;

sealed interface ComplaintEvent extends DomainEvent {

    @EventType("feedback.complaint.opened.v1")
    record Opened(
            UUID complaintId,
            String complaintNumber,
            UUID customerId,
            String retailerId,
            @Nullable UUID ticketId,
            @Nullable UUID invitationId,
            String severity,
            Instant dueAt,
            Instant openedAt)
            implements ComplaintEvent {}
}
