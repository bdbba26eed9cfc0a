package org.aftersales.loyalty.reward;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.aftersales.kit.timer.TimerHandler;

/** Looks for vouchers whose day is over. */
@ApplicationScoped
class VoucherTimer implements TimerHandler {
    static final String KIND = "voucher-ends";

    private final VoucherEndUseCases vouchers;

    VoucherTimer(VoucherEndUseCases vouchers) {
        this.vouchers = vouchers;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void due(UUID all, Instant dueAt) {
        vouchers.tell();
    }
}
