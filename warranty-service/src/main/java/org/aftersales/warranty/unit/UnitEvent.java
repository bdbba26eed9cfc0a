package org.aftersales.warranty.unit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.aftersales.kit.domain.DomainEvent;
import org.aftersales.kit.domain.EventType;
import org.aftersales.kit.domain.Money;
import org.aftersales.warranty.catalogue.InitialService;
import org.aftersales.warranty.customer.CustomerId;
import org.jspecify.annotations.Nullable;

/** What happens to a unit. */
sealed interface UnitEvent extends DomainEvent {

    /**
     * A sale entered the register and its warranty is known.
     *
     * @param category of the product, as the retailer's catalogue names it
     * @param services what is to be done for the buyer, as it comes with the product
     * @param importId the import that told the sale, if it was told in a file
     */
    @EventType("warranty.unit.registered.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Registered(
            UnitId unitId,
            CustomerId customerId,
            String retailerId,
            String gtin,
            @Nullable String category,
            String serial,
            Instant soldAt,
            Money price,
            String policyCode,
            int policyVersion,
            LocalDate startsOn,
            List<Covered> coverages,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<InitialService> services,
            @Nullable UUID importId,
            Instant registeredAt)
            implements UnitEvent {

        static Registered of(Unit unit, Sale sale) {
            return new Registered(
                    unit.id(),
                    unit.owner().customerId(),
                    unit.owner().retailerId(),
                    unit.gtin().value(),
                    sale.category(),
                    unit.serial().value(),
                    unit.soldAt(),
                    Objects.requireNonNull(unit.price()),
                    unit.policyCode(),
                    unit.policyVersion(),
                    unit.startsOn(),
                    Covered.all(unit.ledger()),
                    sale.services(),
                    unit.importId(),
                    unit.registeredAt());
        }
    }

    /** The unit is another customer's from now on; its card has a new version. */
    @EventType("warranty.unit.transferred.v1")
    record Transferred(
            @JsonUnwrapped UnitIdentity unit,
            CustomerId previousCustomerId,
            UUID transferId,
            int cardVersion,
            Instant transferredAt)
            implements UnitEvent {}

    /** The unit is on the list of stolen and recalled ones: listed while registered, or registered while listed. */
    @EventType("warranty.unit.blocked.v1")
    record Blocked(@JsonUnwrapped UnitIdentity unit, UUID blockId, BlockKind kind, Instant blockedAt)
            implements UnitEvent {}

    /** The entry of the list was lifted, or is of another unit: this one bears the label no more. */
    @EventType("warranty.unit.unblocked.v1")
    record Unblocked(@JsonUnwrapped UnitIdentity unit, UUID blockId, BlockKind kind, Instant unblockedAt)
            implements UnitEvent {}

    /**
     * Further cover was sold, or given as a reward.
     *
     * @param redemptionId what a member of the loyalty programme gave points for, where it was given for points
     */
    @EventType("warranty.unit.extended.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Extended(
            @JsonUnwrapped UnitIdentity unit,
            UUID contractId,
            List<CoveredBesides> coverages,
            @Nullable UUID redemptionId,
            Instant extendedAt)
            implements UnitEvent {}

    /** A contract covers nothing after this day any more. */
    @EventType("warranty.unit.extension-cancelled.v1")
    record ExtensionCancelled(
            @JsonUnwrapped UnitIdentity unit, UUID contractId, LocalDate lastDay, Money refund, Instant cancelledAt)
            implements UnitEvent {}

    /** The guarantee of the unit does not hold any more, whatever the day; what the seller owes by law still does. */
    @EventType("warranty.unit.voided.v1")
    record Voided(@JsonUnwrapped UnitIdentity unit, UUID voidingId, VoidReason reason, Instant voidedAt)
            implements UnitEvent {}

    /** The owner objects to the voiding. */
    @EventType("warranty.unit.void-appealed.v1")
    record VoidAppealed(@JsonUnwrapped UnitIdentity unit, UUID voidingId, Instant appealedAt) implements UnitEvent {}

    /** The objection was looked at and the warranty stays void. */
    @EventType("warranty.unit.void-upheld.v1")
    record VoidUpheld(@JsonUnwrapped UnitIdentity unit, UUID voidingId, String decisionReason, Instant upheldAt)
            implements UnitEvent {}

    /** The warranty holds again as if it had never been void. */
    @EventType("warranty.unit.reinstated.v1")
    record Reinstated(@JsonUnwrapped UnitIdentity unit, UUID voidingId, String decisionReason, Instant reinstatedAt)
            implements UnitEvent {}

    /** Somebody else says that the unit is theirs; who does is not told. */
    @EventType("warranty.unit.conflict-opened.v1")
    record ConflictOpened(@JsonUnwrapped UnitIdentity unit, UUID conflictId, String reason, Instant openedAt)
            implements UnitEvent {}

    /** It was decided, or withdrawn; what follows for the unit is an event of its own. */
    @EventType("warranty.unit.conflict-closed.v1")
    record ConflictClosed(@JsonUnwrapped UnitIdentity unit, UUID conflictId, String outcome, Instant closedAt)
            implements UnitEvent {}

    /** The unit was registered with a wrong serial and has its right one from now on, on a new card too. */
    @EventType("warranty.unit.serial-corrected.v1")
    record SerialCorrected(
            @JsonUnwrapped UnitIdentity unit,
            String previousSerial,
            UUID conflictId,
            int cardVersion,
            Instant correctedAt)
            implements UnitEvent {}

    /** The unit has a new card, and codes printed before are worth nothing. */
    @EventType("warranty.unit.card-issued.v1")
    record CardIssued(@JsonUnwrapped UnitIdentity unit, int cardVersion, CardReason reason, Instant issuedAt)
            implements UnitEvent {}

    /** The unit's card was taken back, and its codes are worth nothing. */
    @EventType("warranty.unit.card-revoked.v1")
    record CardRevoked(@JsonUnwrapped UnitIdentity unit, int cardVersion, CardReason reason, Instant revokedAt)
            implements UnitEvent {}
}
