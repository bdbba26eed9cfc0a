package org.aftersales.loyalty.tier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.aftersales.loyalty.member.MemberId;

/** Hands over where a member stands and stood. */
@ApplicationScoped
public class ToldTierUseCases {
    private final TierUseCases tiers;
    private final MemberTiers standings;
    private final TierChanges changes;

    ToldTierUseCases(TierUseCases tiers, MemberTiers standings, TierChanges changes) {
        this.tiers = tiers;
        this.standings = standings;
        this.changes = changes;
    }

    @Transactional
    public ToldTier of(MemberId member) {
        return new ToldTier(
                tiers.outlook(member).orElse(null),
                standings.findByIdOptional(member).map(MemberTier::pin).orElse(null),
                changes.latest(member, Integer.MAX_VALUE));
    }
}
