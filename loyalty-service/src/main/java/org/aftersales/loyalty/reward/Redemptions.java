package org.aftersales.loyalty.reward;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.aftersales.kit.domain.Aggregates;
import org.aftersales.loyalty.member.MemberId;

@ApplicationScoped
class Redemptions implements Aggregates<Redemption, RedemptionId> {
    private static final Set<RedemptionStatus> COUNTED =
            EnumSet.of(RedemptionStatus.HELD, RedemptionStatus.CAPTURED, RedemptionStatus.FULFILLED);

    Optional<Redemption> lockIfKnown(UUID id) {
        return findByIdOptional(new RedemptionId(id), LockModeType.PESSIMISTIC_WRITE);
    }

    /** How many of the reward the member has or is about to have. */
    long had(MemberId member, String reward) {
        return count("memberId = ?1 and purpose.reward = ?2 and status in ?3", member, reward, COUNTED);
    }

    /** In the order in which they are locked, which they are. */
    List<Redemption> lockForUnits(Set<UUID> units) {
        return find("purpose.unitId in ?1 order by id.value", units)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** The oldest first. */
    List<Redemption> all(MemberId member) {
        return list("memberId = ?1 order by id.value", member);
    }

    List<Redemption> of(MemberId member, UUID below, int most) {
        return find("memberId = ?1 and id.value < ?2 order by id.value desc", member, below)
                .range(0, most - 1)
                .list();
    }
}
