package org.aftersales.loyalty.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aftersales.loyalty.member.MemberId;
import org.jspecify.annotations.Nullable;

/** Hands over whom somebody has brought and that they were brought, without the other one. */
@ApplicationScoped
public class ToldReferralUseCases {
    private static final UUID LAST = new UUID(-1, -1);

    private final Referrals referrals;
    private final ReferralCodes codes;
    private final RefereeMarks marks;

    ToldReferralUseCases(Referrals referrals, ReferralCodes codes, RefereeMarks marks) {
        this.referrals = referrals;
        this.codes = codes;
        this.marks = marks;
    }

    /** @param member null for somebody who is none */
    @Transactional
    public List<ToldReferral> of(@Nullable MemberId member, String subject) {
        return referrals.of(member, marks.of(subject), LAST, Integer.MAX_VALUE).stream()
                .map(referral -> told(referral, member))
                .toList();
    }

    /** Since when a member has the code that friends tell; nothing when they have none. */
    @Transactional
    public Optional<Instant> codeSince(MemberId member) {
        return codes.of(member).map(ReferralCodeView::issuedAt);
    }

    private static ToldReferral told(Referral referral, @Nullable MemberId member) {
        return new ToldReferral(
                referral.key(),
                referral.referrer().equals(member),
                referral.status().name(),
                referral.acceptedAt(),
                referral.lapsesAt(),
                referral.keptAt(),
                referral.settledAt());
    }
}
