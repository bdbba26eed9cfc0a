package org.aftersales.feedback.compensation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What people were given, or are to be. */
@ApplicationScoped
public class GivenUseCases {

    private final Compensations compensations;

    GivenUseCases(Compensations compensations) {
        this.compensations = compensations;
    }

    /** Whether something was proposed or approved for a complaint, and neither given nor refused yet. */
    @Transactional
    public boolean isUnderway(UUID complaint) {
        return compensations.anyUndecidedFor(complaint);
    }

    /** The first one first. */
    @Transactional
    public List<ToldCompensation> to(Set<UUID> customers) {
        if (customers.isEmpty()) return List.of();
        return compensations.list("recipient.customerId in ?1 order by id.value", customers).stream()
                .map(Compensation::view)
                .map(view -> new ToldCompensation(
                        view.id(), view.complaintId(), view.status().name(), view.points(), view.proposedAt()))
                .toList();
    }
}
