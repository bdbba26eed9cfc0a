package org.aftersales.loyalty.member;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Where nobody keeps tiers or segments, rules that ask for them give nothing. */
@DefaultBean
@ApplicationScoped
class NoStandings implements MemberStandings {

    @Override
    public MemberStanding of(MemberId member, Instant at) {
        return MemberStanding.UNKNOWN;
    }
}
