package org.aftersales.warranty.unit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.aftersales.kit.domain.DomainEvent;
import org.aftersales.kit.domain.EventType;
import org.aftersales.warranty.customer.CustomerId;

/**
 * A unit entered the register that nobody but its owner has told of.
 *
 * @param purchasedOn in the policy's zone, by the owner's word
 */
@EventType("warranty.unit.self-registered.v1")
record SelfRegistered(
        UnitId unitId,
        CustomerId customerId,
        String gtin,
        String serial,
        LocalDate purchasedOn,
        String policyCode,
        int policyVersion,
        LocalDate startsOn,
        List<Covered> coverages,
        Instant registeredAt)
        implements DomainEvent {

    static SelfRegistered of(Unit unit) {
        return new SelfRegistered(
                unit.id(),
                unit.owner().customerId(),
                unit.gtin().value(),
                unit.serial().value(),
                unit.ledger().dayOf(unit.soldAt()),
                unit.policyCode(),
                unit.policyVersion(),
                unit.startsOn(),
                Covered.all(unit.ledger()),
                unit.registeredAt());
    }
}
