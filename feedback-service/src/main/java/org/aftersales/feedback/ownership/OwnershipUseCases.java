package org.aftersales.feedback.ownership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Learns who owns what, and says so. */
@ApplicationScoped
@Transactional
public class OwnershipUseCases {

    private final OwnedUnits units;
    private final Anniversaries anniversaries;

    OwnershipUseCases(OwnedUnits units, Anniversaries anniversaries) {
        this.units = units;
        this.anniversaries = anniversaries;
    }

    /** The newest owner counts, in whatever order they are told. What a hand-over does not tell stays known. */
    public void learn(OwnedUnit unit) {
        units.put(unit);
    }

    /** Nobody owns what the customer owned. */
    public void forget(UUID customerId) {
        units.forget(customerId);
    }

    /** What belongs to customers, the first one first. */
    public List<ToldUnit> of(Set<UUID> customers) {
        return customers.isEmpty()
                ? List.of()
                : units.of(customers).stream().map(ToldUnit::of).toList();
    }

    public Optional<OwnedUnit> find(UUID unitId) {
        return units.find(unitId);
    }

    /** The unit if it belongs to one of the customers. */
    public Optional<OwnedUnit> findOf(Set<UUID> customers, UUID unitId) {
        return units.find(unitId).filter(unit -> customers.contains(unit.customerId()));
    }

    /**
     * Who has been a customer for so long at some moment after {@code after}, up to {@code until} itself; the earliest first.
     *
     * @param some how many at least, where there are so many: those of the last one's moment are all among them
     */
    public List<Anniversary> anniversaries(Recurrence recurrence, Instant after, Instant until, int some) {
        return anniversaries.between(recurrence, after, until, some);
    }
}
