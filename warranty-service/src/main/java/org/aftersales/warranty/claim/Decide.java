package org.aftersales.warranty.claim;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.aftersales.warranty.claim.ClaimReason.Use;
import org.jspecify.annotations.Nullable;

/** The body of {@code PUT /v1/claims/{id}/decision}. The note is for the owner; it never leaves by events. */
record Decide(
        @NotNull Choice decision,
        @NotBlank @Size(max = 64) String reasonCode,
        @Nullable @Size(min = 1, max = 4000) String note) {

    enum Choice {
        APPROVE,
        REJECT,
        REQUEST_INFORMATION
    }

    ClaimDecision command() {
        return switch (decision) {
            case APPROVE -> new ClaimDecision.Approve(reason(Use.APPROVAL));
            case REJECT -> new ClaimDecision.Reject(reason(Use.REJECTION));
            case REQUEST_INFORMATION -> new ClaimDecision.RequestInformation(reason(Use.QUESTION));
        };
    }

    private ClaimReason reason(Use use) {
        return ClaimReason.ofCode(reasonCode).orElseThrow(() -> new ReasonNotApplicable(use));
    }
}
