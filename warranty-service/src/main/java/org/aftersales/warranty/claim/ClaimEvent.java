package org.aftersales.warranty.claim;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.domain.DomainEvent;
import org.aftersales.kit.domain.EventType;

/** What happened to a claim. The wire forms are in contracts/events. */
sealed interface ClaimEvent extends DomainEvent {

    ClaimFacts claim();

    @EventType("warranty.claim.filed.v1")
    record Filed(@JsonUnwrapped ClaimFacts claim, LocalDate reportedOn, Instant filedAt) implements ClaimEvent {}

    @EventType("warranty.claim.approved.v1")
    record Approved(
            @JsonUnwrapped ClaimFacts claim,
            List<String> coverageKinds,
            String reasonCode,
            Decider decidedBy,
            Instant approvedAt)
            implements ClaimEvent {}

    @EventType("warranty.claim.rejected.v1")
    record Rejected(@JsonUnwrapped ClaimFacts claim, String reasonCode, Decider decidedBy, Instant rejectedAt)
            implements ClaimEvent {}

    @EventType("warranty.claim.information-requested.v1")
    record InformationRequested(@JsonUnwrapped ClaimFacts claim, String reasonCode, Instant requestedAt)
            implements ClaimEvent {}

    @EventType("warranty.claim.withdrawn.v1")
    record Withdrawn(@JsonUnwrapped ClaimFacts claim, Instant withdrawnAt) implements ClaimEvent {}

    @EventType("warranty.claim.settled.v1")
    record Settled(@JsonUnwrapped ClaimFacts claim, UUID ticketId, Instant settledAt) implements ClaimEvent {}
}
