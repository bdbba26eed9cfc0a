package org.aftersales.loyalty.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.aftersales.loyalty.member.CustomerId;

/** What is known of units: which were given in place of others, who bought them, and whether they are gone. */
@ApplicationScoped
public class UnitUseCases {
    private final GivenUnits units;
    private final SoldUnits sold;

    UnitUseCases(GivenUnits units, SoldUnits sold) {
        this.units = units;
        this.sold = sold;
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

    /** To whom one of the units was sold, as far as it is known from its registration by now. */
    @Transactional
    public Set<CustomerId> buyers(Set<UUID> family) {
        return sold.buyers(family);
    }

    /** Whether one of the units came back or was passed on. */
    @Transactional
    public boolean gone(Set<UUID> family) {
        return sold.gone(family);
    }
}
