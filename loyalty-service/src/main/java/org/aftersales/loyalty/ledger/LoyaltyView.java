package org.aftersales.loyalty.ledger;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.aftersales.loyalty.tier.TierStanding;
import org.jspecify.annotations.Nullable;

/**
 * A member of a programme with what they have in it.
 *
 * @param expiring the next days on which points end, soonest first
 * @param tier where they stand; null where the programme has no tiers
 * @param programmes all of which the person is a member, main first, then by code
 */
record LoyaltyView(
        String programme,
        UUID memberId,
        String memberNumber,
        Instant enrolledAt,
        Balance balance,
        List<Expiring> expiring,
        @Nullable TierStanding tier,
        List<ProgrammeBalance> programmes) {

    /** What a person has in one of the programmes of which they are a member. */
    record ProgrammeBalance(String programme, UUID memberId, String memberNumber, Balance balance) {
        static ProgrammeBalance of(Holdings member, Instant now) {
            return new ProgrammeBalance(
                    member.programme().value(), member.memberId().value(), member.number(), member.balance(now));
        }
    }
}
