package org.aftersales.loyalty.reward;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.aftersales.kit.timer.Timers;

/** Tells that vouchers have expired. Nobody could use them before that either. */
@ApplicationScoped
class VoucherEndUseCases {
    private static final UUID ALL = new UUID(0, 0);
    private static final int AT_ONCE = 500;
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration SOON = Duration.ofMinutes(1);

    private final Vouchers vouchers;
    private final Timers timers;
    private final Clock clock;

    VoucherEndUseCases(Vouchers vouchers, Timers timers, Clock clock) {
        this.vouchers = vouchers;
        this.timers = timers;
        this.clock = clock;
    }

    /** There may be vouchers from now on. */
    @Transactional(TxType.MANDATORY)
    void begin() {
        timers.schedule(VoucherTimer.KIND, ALL, clock.instant());
    }

    /** Tells one transaction's worth, and comes again at once while there is more. Answers how many have expired. */
    @Transactional
    int tell() {
        var now = clock.instant();
        var ended = vouchers.lockEnded(now, AT_ONCE);
        ended.forEach(voucher -> voucher.expire(now));
        vouchers.flush();
        timers.schedule(VoucherTimer.KIND, ALL, ended.size() == AT_ONCE ? now : next(now));
        return ended.size();
    }

    /** In a day at the latest, for others may be issued until then; soon where an order still has one. */
    private Instant next(Instant now) {
        var tomorrow = now.plus(DAY);
        var next = vouchers.nextEnd().orElse(tomorrow);
        if (!next.isAfter(now)) return now.plus(SOON);
        return next.isBefore(tomorrow) ? next : tomorrow;
    }
}
