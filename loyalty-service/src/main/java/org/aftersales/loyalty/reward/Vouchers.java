package org.aftersales.loyalty.reward;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aftersales.kit.domain.Aggregates;
import org.aftersales.loyalty.member.MemberId;

@ApplicationScoped
class Vouchers implements Aggregates<Voucher, VoucherId> {
    private static final int MOST = 50;

    Optional<Voucher> lockByCode(VoucherCode code) {
        return find("codeHash", code.hash())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Whether one was given for it. */
    boolean known(UUID occasionId) {
        return count("occasionId", occasionId) > 0;
    }

    /** Those that a member was given, the newest first. */
    List<Voucher> given(MemberId member) {
        return find("memberId = ?1 and occasion is not null order by id.value desc", member)
                .range(0, MOST - 1)
                .list();
    }

    /** All that a member was given or has spent points on, the oldest first. */
    List<Voucher> all(MemberId member) {
        return list("memberId = ?1 order by id.value", member);
    }

    Optional<Voucher> lockOf(RedemptionId redemption) {
        return find("redemptionId", redemption)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }
}
