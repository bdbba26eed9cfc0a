package org.aftersales.warranty.claim;

import java.util.List;
import java.util.UUID;

/**
 * A claim as it was just filed.
 *
 * @param status APPROVED, REJECTED or IN_REVIEW: a clear case is decided at once
 * @param reasonCode why it stands so
 * @param coverageKinds what is covered where it was approved
 */
public record FiledClaim(UUID id, String number, String status, String reasonCode, List<String> coverageKinds) {

    static FiledClaim of(Claim claim) {
        var facts = claim.facts();
        return new FiledClaim(
                facts.claimId().value(),
                facts.claimNumber(),
                claim.status().name(),
                claim.reason().code(),
                claim.coverageKinds());
    }
}
