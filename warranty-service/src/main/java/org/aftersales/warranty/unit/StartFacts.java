package org.aftersales.warranty.unit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.aftersales.warranty.coverage.SaleDates;
import org.aftersales.warranty.coverage.Terms;

/**
 * What the start of a unit's warranty rests on.
 *
 * @param version of the unit
 * @param terms that the unit was sold under
 * @param atSale when things happened, as it was told with the sale
 * @param toldAt when the sale was registered
 */
public record StartFacts(
        UnitId id, long version, Owner owner, Terms terms, SaleDates atSale, Instant toldAt, LocalDate startsOn) {

    static StartFacts of(Unit unit, Terms terms) {
        return new StartFacts(
                unit.id(),
                unit.version(),
                unit.owner(),
                terms,
                unit.toldAtSale(terms.zone()),
                unit.registeredAt(),
                unit.startsOn());
    }

    /** In which the warranty's days are counted. */
    public ZoneId zone() {
        return terms.zone();
    }
}
