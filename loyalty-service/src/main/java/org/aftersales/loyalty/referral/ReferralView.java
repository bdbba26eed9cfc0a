package org.aftersales.loyalty.referral;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What has become of a referral; who brought whom, and why it was refused, is for staff alone.
 *
 * @param keptAt when both are rewarded, or were, if what was bought is kept until then
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReferralView(
        UUID id,
        ReferralStatus status,
        Instant acceptedAt,
        Instant lapsesAt,
        @Nullable Instant keptAt,
        @Nullable Instant settledAt,
        @Nullable UUID referrerId,
        @Nullable UUID refereeId,
        @Nullable Suspicion refusal) {

    static ReferralView forStaff(Referral referral) {
        var referee = referral.referee();
        return new ReferralView(
                referral.key(),
                referral.status(),
                referral.acceptedAt(),
                referral.lapsesAt(),
                referral.keptAt(),
                referral.settledAt(),
                referral.referrer().value(),
                referee == null ? null : referee.value(),
                referral.refusal());
    }

    static ReferralView forFriends(Referral referral) {
        return new ReferralView(
                referral.key(),
                referral.status(),
                referral.acceptedAt(),
                referral.lapsesAt(),
                referral.keptAt(),
                referral.settledAt(),
                null,
                null,
                null);
    }
}
