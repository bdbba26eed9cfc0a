package org.aftersales.feedback.complaint;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

record ComplaintView(
        UUID id,
        String number,
        ComplaintStatus status,
        Severity severity,
        UUID customerId,
        String retailerId,
        @Nullable UUID ticketId,
        @Nullable UUID invitationId,
        Instant openedAt,
        FirstContact firstContact,
        @Nullable Instant resolvedAt,
        @Nullable Outcome outcome,
        Source source,
        @Nullable UUID unitId,
        Proposal proposal,
        Resolution resolution,

        @Schema(description = "The last level of the escalation that was reached") @Nullable
        String escalatedTo,

        @Schema(description = "What has become of a compensation: PROPOSED, APPROVED, WAITING, CREDITED, REFUSED, …")
        @Nullable
        String compensation,

        @Schema(description = "Why it ended without a resolution") @Nullable
        Closing closing,

        @Schema(description = "When the customer said whether it helped") @Nullable
        Instant heardAt,

        @Schema(description = "The complaint that was not put right, as its customer then answered") @Nullable
        UUID follows,

        @Schema(description = "What happened: complaints with the same are about one misfortune, compensated once")
        UUID incidentId) {

    /** Whatever else becomes of a compensation is between those who decide about it. */
    private static final Set<String> AGREED_ON = Set.of("APPROVED", "WAITING", "CREDITED", "REFUSED");

    /** What has become of what its customer is given, once that is agreed on. */
    @Nullable
    String agreed() {
        return compensation != null && AGREED_ON.contains(compensation) ? compensation : null;
    }

    /** Without who heard of it and how often somebody tried, and with what staff has agreed on among themselves. */
    ComplaintView forItsCustomer() {
        return new ComplaintView(
                id,
                number,
                status,
                severity,
                customerId,
                retailerId,
                ticketId,
                invitationId,
                openedAt,
                new FirstContact(firstContact.dueAt, firstContact.breached, firstContact.contactedAt, null, 0, null),
                resolvedAt,
                outcome,
                source,
                unitId,
                proposal,
                resolution,
                null,
                agreed(),
                closing,
                heardAt,
                follows,
                incidentId);
    }

    @Schema(description = "Breached stays true, however it ends; attempts reached nobody and keep no promise")
    record FirstContact(
            Instant dueAt,
            boolean breached,
            @Nullable Instant contactedAt,
            @Nullable ContactChannel channel,
            int attempts,
            @Nullable Instant attemptedAt) {

        static FirstContact of(Promise promise, Contacting contacting) {
            return new FirstContact(
                    promise.dueAt(),
                    promise.isBroken(),
                    promise.keptAt(),
                    contacting.channel(),
                    contacting.attempts(),
                    contacting.attemptedAt());
        }
    }

    @Schema(name = "ComplaintProposal")
    record Proposal(
            Instant dueAt,
            boolean breached,
            @Nullable Instant proposedAt,
            @Nullable Outcome remedy) {

        static Proposal of(Promise promise, @Nullable Outcome remedy) {
            return new Proposal(promise.dueAt(), promise.isBroken(), promise.keptAt(), remedy);
        }
    }

    @Schema(name = "ComplaintResolution")
    record Resolution(
            Instant dueAt, boolean breached, @Nullable Instant resolvedAt) {

        static Resolution of(Promise promise) {
            return new Resolution(promise.dueAt(), promise.isBroken(), promise.keptAt());
        }
    }
}
