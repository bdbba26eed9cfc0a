package org.aftersales.warranty.claim;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

/** A claim in a list: without the words of people, which are opened one claim at a time. */
record ClaimSummary(
        UUID id,
        String number,
        UUID unitId,
        UUID customerId,
        String gtin,
        String serial,
        LocalDate reportedOn,
        ClaimStatus status,
        String reasonCode,
        String reasonText,
        Instant filedAt) {

    static ClaimSummary of(Claim claim, Locale language) {
        var facts = claim.facts();
        return new ClaimSummary(
                facts.claimId().value(),
                facts.claimNumber(),
                facts.unitId(),
                facts.customerId(),
                facts.gtin(),
                facts.serial(),
                claim.reportedOn(),
                claim.status(),
                claim.reason().code(),
                ReasonWords.of(claim.reason(), language),
                claim.filedAt());
    }
}
