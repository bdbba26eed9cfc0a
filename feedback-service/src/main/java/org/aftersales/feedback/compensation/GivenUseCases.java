package org.aftersales.feedback.compensation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Hands over what people were given. */
@ApplicationScoped
public class GivenUseCases {

    private final Compensations compensations;

    GivenUseCases(Compensations compensations) {
        this.compensations = compensations;
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
