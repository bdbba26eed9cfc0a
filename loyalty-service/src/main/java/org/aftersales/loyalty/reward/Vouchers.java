package org.aftersales.loyalty.reward;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.aftersales.kit.domain.Aggregates;

@ApplicationScoped
class Vouchers implements Aggregates<Voucher, VoucherId> {

    Optional<Voucher> lockByCode(VoucherCode code) {
        return find("codeHash", code.hash())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    Optional<Voucher> lockOf(RedemptionId redemption) {
        return find("redemptionId", redemption)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }
}
