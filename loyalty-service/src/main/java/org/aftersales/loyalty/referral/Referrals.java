package org.aftersales.loyalty.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aftersales.kit.domain.Aggregates;
import org.aftersales.loyalty.member.MemberId;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class Referrals implements Aggregates<Referral, ReferralId> {
    private static final String NEWEST_FIRST = " and id.value < ?%d order by id.value desc";

    /** How somebody was brought. */
    Optional<Referral> ofReferee(byte[] mark) {
        return find("refereeMark", mark).firstResultOptional();
    }

    /** The newest first, those below an id. */
    List<Referral> below(UUID id, int most) {
        return find("id.value < ?1 order by id.value desc", id).page(0, most).list();
    }

    /** Those whom a member has brought, and how they were brought themselves; the newest first, those below an id. */
    List<Referral> of(@Nullable MemberId member, byte[] mark, UUID id, int most) {
        return member == null
                ? find("refereeMark = ?1" + NEWEST_FIRST.formatted(2), mark, id)
                        .page(0, most)
                        .list()
                : find("(referrerId = ?1 or refereeMark = ?2)" + NEWEST_FIRST.formatted(3), member, mark, id)
                        .page(0, most)
                        .list();
    }
}
