package org.aftersales.loyalty.referral;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /v1/referrals}.
 *
 * @param code as a friend has told it, however it is typed
 * @param device whatever tells this device from others; only a digest of it is kept
 */
record AcceptReferral(
        @NotNull @Size(min = 1, max = 64) String code,
        @Nullable @Size(min = 8, max = 200) String device) {
    /** Never the code: it would end in a log. */
    @Override
    public String toString() {
        return "a referral code";
    }
}
