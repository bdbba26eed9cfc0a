package org.aftersales.loyalty.reward;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aftersales.kit.domain.Aggregates;
import org.aftersales.loyalty.member.MemberId;

@ApplicationScoped
class Vouchers implements Aggregates<Voucher, VoucherId> {
    private static final int MOST = 50;
    private static final String NEXT_END = "select min(v.expiresAt) from Voucher v where v.status in ?1";

    Optional<Voucher> lockByCode(VoucherCode code) {
        return find("codeHash", code.hash())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    Optional<Voucher> byCode(VoucherCode code) {
        return find("codeHash", code.hash()).firstResultOptional();
    }

    /** Whether one was given for it. */
    boolean known(UUID occasionId) {
        return count("occasionId", occasionId) > 0;
    }

    /** Those that a member was given and whose code is kept, the newest first. */
    List<Voucher> given(MemberId member) {
        return find("memberId = ?1 and occasion is not null and code is not null order by id.value desc", member)
                .range(0, MOST - 1)
                .list();
    }

    /** All that a member was given or has spent points on, the oldest first. */
    List<Voucher> all(MemberId member) {
        return list("memberId = ?1 order by id.value", member);
    }

    /** As {@link #all}, those above an id. */
    List<Voucher> above(MemberId member, UUID id, int most) {
        return find("memberId = ?1 and id.value > ?2 order by id.value", member, id)
                .page(0, most)
                .list();
    }

    /** So many at most whose day is over and which no order has, those first whose day was over first; locked. */
    List<Voucher> lockEnded(Instant now, int most) {
        return find(
                        "(status = ?1 or status = ?2 and reservedUntil <= ?3) and expiresAt <= ?3"
                                + " order by expiresAt, id.value",
                        VoucherStatus.ISSUED,
                        VoucherStatus.RESERVED,
                        now)
                .range(0, most - 1)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** When the day of the next one is over; nothing when none can be used. */
    Optional<Instant> nextEnd() {
        return Optional.ofNullable(getEntityManager()
                .createQuery(NEXT_END, Instant.class)
                .setParameter(1, List.of(VoucherStatus.ISSUED, VoucherStatus.RESERVED))
                .getSingleResult());
    }

    Optional<Voucher> lockOf(RedemptionId redemption) {
        return find("redemptionId", redemption)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }
}
