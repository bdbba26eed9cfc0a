package org.aftersales.warranty.unit;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.domain.DomainEvent;
import org.aftersales.kit.domain.EventType;
import org.aftersales.warranty.coverage.ReplacementEffect;
import org.aftersales.warranty.customer.CustomerId;

/** How units come into the register without a sale that a retailer tells, and how they leave their owners. */
sealed interface RegisterEvent extends DomainEvent {

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
            implements RegisterEvent {

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

    /** A unit was given for a broken one and covers what is told here; nothing was sold. */
    @EventType("warranty.unit.replacement-registered.v1")
    record ReplacementRegistered(
            @JsonUnwrapped UnitIdentity unit,
            UnitId replacedUnitId,
            String policyCode,
            int policyVersion,
            List<Covered> coverages,
            Instant registeredAt)
            implements RegisterEvent {

        static ReplacementRegistered of(Unit unit, UnitId replaced, List<Covered> coverages) {
            return new ReplacementRegistered(
                    UnitIdentity.of(unit),
                    replaced,
                    unit.policyCode(),
                    unit.policyVersion(),
                    coverages,
                    unit.registeredAt());
        }
    }

    /**
     * The unit was taken back and another given for it: it covers nothing from that day on, and its card is worth
     * nothing.
     *
     * @param replacedOn in the policy's zone
     */
    @EventType("warranty.unit.replaced.v1")
    record Replaced(
            @JsonUnwrapped UnitIdentity unit,
            UnitId replacementUnitId,
            String replacementSerial,
            ReplacementEffect effect,
            LocalDate replacedOn,
            Instant replacedAt)
            implements RegisterEvent {}

    /**
     * The unit went back for money: it covers nothing from that day on, and its card is worth nothing.
     *
     * @param returnedOn in the policy's zone
     */
    @EventType("warranty.unit.returned.v1")
    record Returned(@JsonUnwrapped UnitIdentity unit, UUID returnId, LocalDate returnedOn, Instant returnedAt)
            implements RegisterEvent {}
}
