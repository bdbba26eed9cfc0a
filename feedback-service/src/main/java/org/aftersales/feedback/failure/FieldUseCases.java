package org.aftersales.feedback.failure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

/** Hears which units are in the field: among them failures are counted. Days are in UTC. */
@ApplicationScoped
@Transactional
public class FieldUseCases {

    private final FieldUnits units;

    FieldUseCases(FieldUnits units) {
        this.units = units;
    }

    /** A unit was sold or given; told again, and when it is handed over, it has been there since the first time. */
    public void came(UUID unit, String gtin, Instant at) {
        units.come(unit, gtin, day(at));
    }

    /** It went back or was replaced; a unit that is not known is none of ours. */
    public void left(UUID unit, Instant at) {
        units.leave(unit, day(at));
    }

    /** Its warranty does not hold: nobody claims, so that it would count as a unit that never fails. */
    public void voided(UUID unit, Instant at) {
        units.voided(unit, day(at));
    }

    /** Its warranty holds again, as if it had never been void. */
    public void reinstated(UUID unit) {
        units.voided(unit, null);
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
