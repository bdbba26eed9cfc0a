package org.aftersales.feedback.compensation;

import java.time.Instant;
import java.util.UUID;
import org.aftersales.kit.domain.DomainEvent;
import org.aftersales.kit.domain.EventType;
import org.aftersales.kit.domain.Money;

/** What is told of a compensation. */
sealed interface CompensationEvent extends DomainEvent {

    /** It is to be credited, once however often this is told. */
    @EventType("feedback.compensation.approved.v1")
    record Approved(
            UUID compensationId,
            UUID complaintId,
            UUID customerId,
            String retailerId,
            String kind,
            long points,
            Money worth,
            int request,
            Instant approvedAt,
            Instant creditBy)
            implements CompensationEvent {

        private static final String POINTS = "POINTS";

        static Approved of(CompensationView of, Approval approval) {
            return new Approved(
                    of.id(),
                    of.complaintId(),
                    of.customerId(),
                    of.retailerId(),
                    POINTS,
                    of.points(),
                    of.worth(),
                    of.answer().requests(),
                    approval.approvedAt(),
                    approval.creditBy());
        }
    }
}
