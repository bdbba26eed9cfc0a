package org.aftersales.warranty.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** The cards of the tenant's units. */
@ApplicationScoped
class Cards {

    private final Units units;

    Cards(Units units) {
        this.units = units;
    }

    @Transactional
    CardFacts of(UnitId unit) {
        return CardFacts.of(units.get(unit));
    }
}
