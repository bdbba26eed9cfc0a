package org.aftersales.ticket.intake;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.aftersales.ticket.routine.Sale;
import org.aftersales.ticket.unit.KnownUnit;
import org.jspecify.annotations.Nullable;

/** What we read of a unit that a retailer has sold, and of what was sold with it. */
record UnitSold(
        UUID unitId,
        UUID customerId,
        String retailerId,
        String gtin,
        @Nullable String category,
        String serial,
        Instant soldAt,
        @Nullable Set<String> services,
        Instant registeredAt) {

    Sale sale() {
        var unit = new KnownUnit(unitId, customerId, retailerId, gtin, serial);
        return new Sale(unit, category, Objects.requireNonNullElse(services, Set.of()), soldAt, registeredAt);
    }
}
