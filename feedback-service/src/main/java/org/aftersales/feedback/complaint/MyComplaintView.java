package org.aftersales.feedback.complaint;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the customer sees of their complaint: what was promised, what was kept and what they got. Who works at it, how severe
 * it is taken, who heard of it, and what staff has not agreed on among themselves, is not for them.
 */
record MyComplaintView(
        UUID id,
        String number,
        ComplaintStatus status,
        @Nullable UUID ticketId,
        @Nullable UUID unitId,
        Instant openedAt,
        Promised firstContact,
        Promised proposal,
        Promised resolution,
        @Nullable Outcome remedy,
        @Nullable Outcome outcome,

        @Schema(description = "What has become of what they are given: APPROVED, WAITING, CREDITED or REFUSED")
        @Nullable
        String compensation) {

    @Schema(name = "MyPromise", description = "Broken stays true, however it ends")
    record Promised(Instant dueAt, boolean broken, @Nullable Instant keptAt) {}

    static MyComplaintView of(ComplaintView of) {
        var contact = of.firstContact();
        var proposal = of.proposal();
        var resolution = of.resolution();
        return new MyComplaintView(
                of.id(),
                of.number(),
                of.status(),
                of.ticketId(),
                of.unitId(),
                of.openedAt(),
                new Promised(contact.dueAt(), contact.breached(), contact.contactedAt()),
                new Promised(proposal.dueAt(), proposal.breached(), proposal.proposedAt()),
                new Promised(resolution.dueAt(), resolution.breached(), resolution.resolvedAt()),
                proposal.remedy(),
                of.outcome(),
                of.agreed());
    }
}
