package org.aftersales.loyalty.fraud;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.domain.Aggregates;
import org.aftersales.loyalty.member.MemberId;
import org.jspecify.annotations.Nullable;

/** Holds; at most one of a member is not released, which is for the database to say. */
@ApplicationScoped
class FraudHolds implements Aggregates<FraudHold, UUID> {

    /** Whether a member has one that is not released. */
    boolean holds(MemberId member) {
        return count("memberId = ?1 and releasedAt is null", member) > 0;
    }

    /** The oldest first. */
    List<FraudHold> of(MemberId member) {
        return list("memberId = ?1 order by id", member);
    }

    /** The newest first, those below an id; null: of whichever status. */
    List<FraudHold> below(@Nullable FraudHoldStatus status, UUID id, int most) {
        var found = status == null
                ? find("id < ?1 order by id desc", id)
                : find("id < ?1 and status = ?2 order by id desc", id, status);
        return found.range(0, most - 1).list();
    }
}
