package org.aftersales.loyalty.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** What is known of units that were given in place of others. */
@ApplicationScoped
public class UnitUseCases {
    private final GivenUnits units;

    UnitUseCases(GivenUnits units) {
        this.units = units;
    }

    /** A unit was given in place of another; told again, it changes nothing. */
    @Transactional
    public void given(UUID unit, UUID replaced, Instant at) {
        units.add(unit, replaced, at);
    }

    /** A unit, those that it was given in place of, and those given in its place, as far as they are known by now. */
    @Transactional
    public Set<UUID> family(UUID unit) {
        return units.family(unit);
    }
}
