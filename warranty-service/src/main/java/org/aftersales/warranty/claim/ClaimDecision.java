package org.aftersales.warranty.claim;

import org.aftersales.warranty.claim.ClaimReason.Use;

/** What is decided about a claim, with a reason that fits. Built by the clear cases themselves and by adjusters. */
sealed interface ClaimDecision {

    ClaimReason reason();

    record Approve(ClaimReason reason) implements ClaimDecision {
        public Approve {
            ReasonNotApplicable.unless(reason, Use.APPROVAL);
        }
    }

    record Reject(ClaimReason reason) implements ClaimDecision {
        public Reject {
            ReasonNotApplicable.unless(reason, Use.REJECTION);
        }
    }

    record RequestInformation(ClaimReason reason) implements ClaimDecision {
        public RequestInformation {
            ReasonNotApplicable.unless(reason, Use.QUESTION);
        }
    }
}
