package org.aftersales.loyalty.member;

import java.time.Instant;

/** Tells where members stand; who keeps tiers or segments is one. */
public interface MemberStandings {

    /** Where the member stood at a moment. */
    MemberStanding of(MemberId member, Instant at);
}
