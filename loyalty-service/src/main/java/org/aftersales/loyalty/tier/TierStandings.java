package org.aftersales.loyalty.tier;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.aftersales.loyalty.member.MemberId;
import org.aftersales.loyalty.member.MemberStanding;
import org.aftersales.loyalty.member.MemberStandings;
import org.jspecify.annotations.Nullable;

/** The tier that a member had when something happened, however late it is told. */
@ApplicationScoped
class TierStandings implements MemberStandings {
    private static final int CHANGES = 100;

    private final TierUseCases tiers;
    private final TierChanges changes;

    TierStandings(TierUseCases tiers, TierChanges changes) {
        this.tiers = tiers;
        this.changes = changes;
    }

    @Override
    public MemberStanding of(MemberId member, Instant at) {
        return tiers.standing(member)
                .map(now -> new MemberStanding(tier(member, at, now.code()), List.of()))
                .orElse(MemberStanding.UNKNOWN);
    }

    /** What the first change after that moment has changed; the present one when none was booked since. */
    private @Nullable String tier(MemberId member, Instant at, @Nullable String now) {
        var tier = now;
        for (var change : changes.latest(member, CHANGES)) {
            if (change.changedAt().isAfter(at)) tier = change.from();
        }
        return tier;
    }
}
