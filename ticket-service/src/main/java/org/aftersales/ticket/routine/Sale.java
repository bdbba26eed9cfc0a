package org.aftersales.ticket.routine;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.aftersales.ticket.unit.KnownUnit;
import org.jspecify.annotations.Nullable;

/**
 * A unit as it was sold.
 *
 * @param category of the product, as the catalogue names it
 * @param services names of what is to be done for the buyer, as it was sold with the unit
 * @param registeredAt when its retailer told of the sale
 */
public record Sale(
        KnownUnit unit, @Nullable String category, Set<String> services, Instant soldAt, Instant registeredAt) {

    boolean isToldWithin(Duration time) {
        return !registeredAt.isAfter(soldAt.plus(time));
    }
}
