package org.aftersales.warranty.claim;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A claim as its owner, the retailer and the staff read it.
 *
 * @param remedies what the policy did about the fault when it was claimed for; null where it said nothing of that
 */
record ClaimView(
        UUID id,
        String number,
        UUID unitId,
        UUID customerId,
        String gtin,
        String serial,
        LocalDate reportedOn,
        String faultDescription,
        ClaimStatus status,
        String reasonCode,
        String reasonText,
        List<String> coverageKinds,
        @Nullable Decider decidedBy,
        Instant filedAt,
        @Nullable Instant decidedAt,
        @Nullable Instant closedAt,
        @Nullable UUID ticketId,
        List<OpenedClaim.Note> notes,
        @Nullable ClaimRemedies remedies) {

    static ClaimView of(OpenedClaim opened, Locale language) {
        var claim = opened.claim();
        var facts = claim.facts();
        return new ClaimView(
                facts.claimId().value(),
                facts.claimNumber(),
                facts.unitId(),
                facts.customerId(),
                facts.gtin(),
                facts.serial(),
                claim.reportedOn(),
                opened.faultDescription(),
                claim.status(),
                claim.reason().code(),
                ReasonWords.of(claim.reason(), language),
                claim.coverageKinds(),
                claim.decidedBy(),
                claim.filedAt(),
                claim.decidedAt(),
                claim.closedAt(),
                claim.ticketId(),
                opened.notes(),
                claim.remedies());
    }
}
