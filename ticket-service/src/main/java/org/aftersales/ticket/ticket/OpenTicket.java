package org.aftersales.ticket.ticket;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.aftersales.kit.outbox.Correlation;
import org.aftersales.kit.problem.Forbidden;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.problem.Violation;
import org.aftersales.kit.tenant.Caller;
import org.aftersales.kit.tenant.Roles;
import org.aftersales.ticket.conversation.Draft;
import org.aftersales.ticket.sla.WarrantyState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What somebody says to open a ticket. Codes and ids only: all of it travels in events. */
record OpenTicket(
        @NotNull TicketKind kind,
        @NotNull UUID customerId,
        @NotNull @Pattern(regexp = Codes.ID) String retailerId,
        @Nullable UUID unitId,
        @Pattern(regexp = Codes.GTIN) @Nullable String gtin,

        @Pattern(regexp = Codes.SERIAL) @Schema(description = "normalised") @Nullable
        String serial,

        @Schema(
                defaultValue = "NORMAL",
                description = "customers say NORMAL at most, retailers HIGH; what their tier brings comes by itself")
        @Nullable
        Priority priority,

        @Pattern(regexp = Codes.CODE) @Schema(description = "for staff and retailers to say") @Nullable
        String customerTier,

        @Schema(defaultValue = "UNKNOWN", description = "for staff and retailers to say") @Nullable
        WarrantyState warrantyState,

        @Pattern(regexp = Codes.CODE)
        @Schema(description = "which whoever works on it has to have; for staff and retailers to say")
        @Nullable
        String skill,

        @Size(min = 1, max = 200)
        @Schema(description = "what it is about, in a few words, for everybody who sees the ticket")
        @Nullable
        String subject,

        @Size(min = 1, max = 10_000) @Schema(description = "the customer's first message") @Nullable
        String message,

        @Schema(description = "several devices, each with an outcome of its own") @Size(max = 100) @Nullable
        List<@Valid @NotNull DeviceEntry> items) {

    /**
     * As a caller asks for it.
     *
     * @throws TermsOfOnesOwn when a customer grants themselves better terms, or a retailer the greatest urgency
     * @throws RuleViolated when there is a message that is not theirs to say, or says nothing
     */
    Opening askedBy(Caller caller, Sight sight, Correlation story) {
        var told = customerTier != null || warrantyState != null || skill != null;
        if (told && caller.is(Roles.CUSTOMER)) throw new TermsOfOnesOwn();
        var actor = new Actor(caller.subject(), caller.roles());
        actor.guardUrgency(priority, Priority.NORMAL);
        return new Opening(work(), skill, devices(), firstMessage(caller), actor, sight, story);
    }

    private Work work() {
        var concern = new Concern(customerId, retailerId, unitId, gtin, serial, null, null);
        return new Work(kind, Objects.requireNonNullElse(priority, Priority.NORMAL), concern, null, null)
                .of(customerTier, Objects.requireNonNullElse(warrantyState, WarrantyState.UNKNOWN))
                .about(subject);
    }

    private @Nullable Draft firstMessage(Caller caller) {
        if (message == null) return null;
        if (!caller.is(Roles.CUSTOMER)) throw wrong("not-applicable", "For customers to write.");
        if (message.isBlank()) throw wrong("blank", "Say something.");
        return Draft.ofCustomer(caller.subject(), message.strip());
    }

    private static RuleViolated wrong(String code, String message) {
        return new RuleViolated(
                "invalid-message", "The message is not acceptable.", List.of(new Violation("/message", code, message)));
    }

    /** Nobody grants themselves better terms. */
    static final class TermsOfOnesOwn extends Forbidden {
        TermsOfOnesOwn() {
            super(
                    "terms-of-ones-own",
                    "Tier, warranty and skill are for staff and retailers to say, great urgency is for staff.");
        }
    }

    private List<Device> devices() {
        return items == null
                ? List.of()
                : items.stream().map(DeviceEntry::device).toList();
    }
}
