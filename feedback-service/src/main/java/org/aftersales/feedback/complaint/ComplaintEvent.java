package org.aftersales.feedback.complaint;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.domain.DomainEvent;
import org.aftersales.kit.domain.EventType;
import org.jspecify.annotations.Nullable;

/** What happens to a complaint. */
sealed interface ComplaintEvent extends DomainEvent {

    @EventType("feedback.complaint.opened.v1")
    record Opened(
            UUID complaintId,
            String complaintNumber,
            UUID customerId,
            String retailerId,
            @Nullable UUID ticketId,
            @Nullable UUID invitationId,
            @Nullable UUID unitId,
            String source,
            String severity,
            Instant dueAt,
            Instant proposalDueAt,
            Instant resolutionDueAt,
            Instant openedAt)
            implements ComplaintEvent {}

    /**
     * Its customer finds it worse than before, or more of it bad; told as it is now, while something is still owed.
     *
     * @param measures all that was found bad so far, by the names of what the answers measure, sorted
     */
    @EventType("feedback.complaint.worsened.v1")
    record Worsened(
            UUID complaintId,
            String complaintNumber,
            UUID customerId,
            String retailerId,
            @Nullable UUID ticketId,
            @Nullable UUID invitationId,
            @Nullable UUID unitId,
            String severityBefore,
            String severity,
            List<String> measures,
            Instant dueAt,
            Instant proposalDueAt,
            Instant resolutionDueAt,
            Instant worsenedAt)
            implements ComplaintEvent {}

    @EventType("feedback.complaint.contacted.v1")
    record Contacted(
            UUID complaintId,
            UUID customerId,
            String retailerId,
            @Nullable String channel,
            int attempts,
            boolean inTime,
            Instant contactedAt)
            implements ComplaintEvent {}

    /** A deadline passed; once for each promise, whatever comes later. */
    @EventType("feedback.complaint.breached.v1")
    record Breached(
            UUID complaintId, UUID customerId, String retailerId, String severity, PromiseKind promise, Instant dueAt)
            implements ComplaintEvent {}

    /** A step of the escalation was reached; once for each level. */
    @EventType("feedback.complaint.escalated.v1")
    record Escalated(
            UUID complaintId,
            String complaintNumber,
            String retailerId,
            String severity,
            PromiseKind promise,
            String level,
            Instant escalatedAt)
            implements ComplaintEvent {}

    @EventType("feedback.complaint.resolved.v1")
    record Resolved(
            UUID complaintId,
            UUID customerId,
            String retailerId,
            @Nullable UUID ticketId,
            @Nullable UUID unitId,
            @Nullable Outcome outcome,
            boolean inTime,
            @Nullable Instant resolvedAt)
            implements ComplaintEvent {}

    @EventType("feedback.complaint.closed.v1")
    record Closed(UUID complaintId, UUID customerId, String retailerId, Closing reason, Instant closedAt)
            implements ComplaintEvent {}

    /** The customer was heard again: whether it helped. */
    @EventType("feedback.complaint.recovered.v1")
    record Recovered(
            UUID complaintId,
            UUID customerId,
            String retailerId,
            String severity,
            boolean recovered,
            boolean contacted,
            Instant heardAt)
            implements ComplaintEvent {}
}
