package org.aftersales.loyalty.referral;

import java.time.Instant;

/**
 * What a member gives to friends.
 *
 * @param code 100 random bits; who knows it can say that the member has brought them, and learns nothing of the member
 */
record ReferralCodeView(String code, Instant issuedAt) {
    /** Never the code: it would end in a log. */
    @Override
    public String toString() {
        return "a referral code";
    }
}
