package org.aftersales.ticket.ticket;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.aftersales.ticket.customer.CustomerTier;
import org.aftersales.ticket.sla.WarrantyState;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done.
 *
 * @param relatedTicketId the earlier ticket that this one follows from
 * @param dueAt until when a complaint was promised to be answered
 * @param customerTier a code of the tenant's programme, where somebody told it
 * @param subject what it is about, in a few words; for all who see the ticket, never in an event
 */
@Embeddable
record Work(
        @Enumerated(EnumType.STRING) TicketKind kind,
        @Enumerated(EnumType.STRING) Priority priority,
        @Embedded Concern concern,
        @Nullable UUID relatedTicketId,
        @Nullable Instant dueAt,
        @Nullable String customerTier,
        @Enumerated(EnumType.STRING) WarrantyState warrantyState,
        @Nullable String subject) {

    /** Work for an approved claim is done under the warranty; of other work nobody has said. */
    Work(TicketKind kind, Priority priority, Concern concern, @Nullable UUID relatedTicketId, @Nullable Instant dueAt) {
        this(kind, priority, concern, relatedTicketId, dueAt, null, ofClaim(concern), null);
    }

    /** A repair under the claim that the concern names. */
    static Work repair(Concern concern) {
        return new Work(TicketKind.REPAIR, Priority.NORMAL, concern, null, null);
    }

    /** The same at another urgency. */
    Work of(Priority urgency) {
        return new Work(kind, urgency, concern, relatedTicketId, dueAt, customerTier, warrantyState, subject);
    }

    /** The same, promised at the latest for then. */
    Work dueBy(Instant due) {
        var sooner = dueAt != null && dueAt.isBefore(due) ? dueAt : due;
        return new Work(kind, priority, concern, relatedTicketId, sooner, customerTier, warrantyState, subject);
    }

    /** The same, about this. */
    Work about(@Nullable String words) {
        return new Work(kind, priority, concern, relatedTicketId, dueAt, customerTier, warrantyState, words);
    }

    /** The same for a customer of this tier, with or without a warranty. */
    Work of(@Nullable String tier, WarrantyState warranty) {
        return new Work(kind, priority, concern, relatedTicketId, dueAt, tier, warranty, subject);
    }

    /**
     * The same for a member of the loyalty programme: of their tier, and at least as urgent as that brings. What staff or a
     * retailer told of this ticket counts, and not what was told of an earlier one.
     */
    Work forMember(CustomerTier member) {
        var isOpen = customerTier == null || relatedTicketId != null && member.code() != null;
        var least = Priority.named(member.priority());
        return new Work(
                kind,
                least.map(priority::atLeast).orElse(priority),
                concern,
                relatedTicketId,
                dueAt,
                isOpen ? member.code() : customerTier,
                warrantyState,
                subject);
    }

    /** What follows from an earlier ticket that is over: about the same, answering neither its claim nor complaint. */
    Work followedBy(TicketKind next, Priority urgency, UUID earlier) {
        var about = new Concern(
                concern.customerId(),
                concern.retailerId(),
                concern.unitId(),
                concern.gtin(),
                concern.serial(),
                null,
                null);
        return new Work(next, urgency, about, earlier, null, customerTier, warrantyState, subject);
    }

    private static WarrantyState ofClaim(Concern concern) {
        return concern.claimId() == null ? WarrantyState.UNKNOWN : WarrantyState.IN_WARRANTY;
    }
}
