package org.aftersales.warranty.claim;

import java.time.LocalDate;

/** A claim that was approved, whether the work is done yet or not. */
public record GrantedClaim(ClaimId id, String number, LocalDate reportedOn) {

    static GrantedClaim of(Claim claim) {
        return new GrantedClaim(new ClaimId(claim.key()), claim.facts().claimNumber(), claim.reportedOn());
    }
}
