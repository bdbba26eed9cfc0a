package org.aftersales.feedback.ownership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Learns who owns what, and says so. */
@ApplicationScoped
@Transactional
public class OwnershipUseCases {

    private final OwnedUnits units;

    OwnershipUseCases(OwnedUnits units) {
        this.units = units;
    }

    /** The newest owner counts, in whatever order they are told. What a hand-over does not tell stays known. */
    public void learn(OwnedUnit unit) {
        units.put(unit);
    }

    /** Nobody owns what the customer owned. */
    public void forget(UUID customerId) {
        units.forget(customerId);
    }

    public Optional<OwnedUnit> find(UUID unitId) {
        return units.find(unitId);
    }

    /** The unit if it belongs to one of the customers. */
    public Optional<OwnedUnit> findOf(Set<UUID> customers, UUID unitId) {
        return units.find(unitId).filter(unit -> customers.contains(unit.customerId()));
    }
}
