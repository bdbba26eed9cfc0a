package org.aftersales.feedback.compensation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.aftersales.feedback.complaint.IncidentUseCases;

/** What people were given, or are to be. */
@ApplicationScoped
public class GivenUseCases {

    private final Compensations compensations;
    private final IncidentUseCases incidents;

    GivenUseCases(Compensations compensations, IncidentUseCases incidents) {
        this.compensations = compensations;
        this.incidents = incidents;
    }

    /** Whether something was proposed or approved for what a complaint is about, and neither given nor refused yet. */
    @Transactional
    public boolean isUnderway(UUID complaint) {
        return incidents.of(complaint).filter(compensations::anyUndecidedFor).isPresent();
    }

    /** The first one first. */
    @Transactional
    public List<ToldCompensation> to(Set<UUID> customers) {
        if (customers.isEmpty()) return List.of();
        return compensations.list("recipient.customerId in ?1 order by id.value", customers).stream()
                .map(Compensation::view)
                .map(ToldCompensation::of)
                .toList();
    }
}
