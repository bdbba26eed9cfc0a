package org.aftersales.loyalty.tier;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.aftersales.loyalty.member.MemberId;
import org.aftersales.loyalty.member.MemberStanding;
import org.aftersales.loyalty.member.MemberStandings;
import org.aftersales.loyalty.member.SegmentUseCases;
import org.jspecify.annotations.Nullable;

/** The tier and the groups that a member had when something happened, however late it is told. */
@ApplicationScoped
class TierStandings implements MemberStandings {
    private static final int CHANGES = 100;

    private final TierUseCases tiers;
    private final TierChanges changes;
    private final SegmentUseCases segments;

    TierStandings(TierUseCases tiers, TierChanges changes, SegmentUseCases segments) {
        this.tiers = tiers;
        this.changes = changes;
        this.segments = segments;
    }

    @Override
    public MemberStanding of(MemberId member, Instant at) {
        var tier =
                tiers.standing(member).map(now -> tier(member, at, now.code())).orElse(null);
        return new MemberStanding(tier, segments.at(member, at));
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
