package org.aftersales.loyalty.programme;

import org.aftersales.loyalty.ledger.Reason;

/** What a member may do to keep their points. Stored and published, so never renamed. */
enum Activity {
    REGISTRATION(Reason.REGISTRATION),
    PURCHASE(Reason.PURCHASE),
    SURVEY(Reason.SURVEY),
    REVIEW(Reason.REVIEW),
    TRAINING(Reason.TRAINING),
    REFERRAL(Reason.REFERRAL),
    CUSTOM(Reason.CUSTOM),
    CLAIM_FREE_YEAR(Reason.CLAIM_FREE_YEAR),
    /** Points were spent; that they are held is none yet. */
    REDEMPTION(Reason.CAPTURE),
    /** Points were given to somebody of the household. */
    GIFT(Reason.GIFT);

    private final Reason reason;

    Activity(Reason reason) {
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
