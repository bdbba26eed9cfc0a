package org.aftersales.loyalty.reward;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.UUID;
import org.aftersales.kit.domain.Money;
import org.aftersales.kit.domain.Uuids;
import org.aftersales.kit.privacy.RateLimits;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.rest.IfMatch;
import org.aftersales.kit.tenant.Caller;
import org.aftersales.kit.tenant.Roles;

/** Codes that are worth something: issued for points, reserved and redeemed at a till. */
@ApplicationScoped
class VoucherUseCases {
    private static final String STAFF = "staff";

    private final Vouchers vouchers;
    private final RateLimits limits;
    private final RewardRules rules;
    private final Caller caller;
    private final Clock clock;

    VoucherUseCases(Vouchers vouchers, RateLimits limits, RewardRules rules, Caller caller, Clock clock) {
        this.vouchers = vouchers;
        this.limits = limits;
        this.rules = rules;
        this.caller = caller;
        this.clock = clock;
    }

    /** Issues a voucher for points that are spent in the same transaction; the code is known to nobody after that. */
    @Transactional(TxType.MANDATORY)
    VoucherCode issue(Redemption paid, Money worth) {
        var now = clock.instant();
        var code = VoucherCode.mint();
        var terms = new VoucherTerms(worth, now.plus(rules.vouchersLast()));
        vouchers.add(Voucher.issue(new VoucherId(Uuids.v7(clock)), code, paid, terms, now));
        return code;
    }

    /** The points for it are the member's again, unless it was used. */
    @Transactional(TxType.MANDATORY)
    void cancel(RedemptionId redemption) {
        vouchers.lockOf(redemption).ifPresent(voucher -> voucher.cancel(clock.instant()));
    }

    /**
     * Keeps a voucher for an order.
     *
     * @throws NotUsable whatever is wrong with the code: a guess learns nothing
     */
    @Transactional
    Voucher reserve(ReserveVoucher told) {
        limits.check("voucher-codes", caller.tenant() + ' ' + caller.subject(), rules.codesPerMinute());
        var now = clock.instant();
        var voucher = vouchers.lockByCode(new VoucherCode(told.code()))
                .filter(known -> known.usable(now))
                .orElseThrow(NotUsable::new);
        voucher.reserve(told.orderReference(), till(), now.plus(rules.voucherReservedFor()), now);
        vouchers.flush();
        return voucher;
    }

    /** A voucher that the caller's till has reserved. */
    @Transactional
    Voucher find(UUID id) {
        return mine(vouchers.get(new VoucherId(id)));
    }

    @Transactional
    Voucher redeem(UUID id, IfMatch version) {
        var voucher = asked(id, version);
        voucher.redeem(clock.instant());
        vouchers.flush();
        return voucher;
    }

    @Transactional
    Voucher rollBack(UUID id, IfMatch version) {
        var voucher = asked(id, version);
        voucher.rollBack(clock.instant());
        vouchers.flush();
        return voucher;
    }

    private Voucher asked(UUID id, IfMatch version) {
        var voucher = mine(vouchers.lock(new VoucherId(id)));
        version.check(voucher);
        return voucher;
    }

    private Voucher mine(Voucher voucher) {
        if (voucher.reservedAt(till())) return voucher;
        throw new NotFound();
    }

    /** Who reserves: a retailer, or the staff. */
    private String till() {
        return caller.is(Roles.RETAILER) ? "retailer " + caller.retailer() : STAFF;
    }

    /** The same for a code that never was, was used, has ended, is reserved or blocked. */
    static final class NotUsable extends NotFound {
        NotUsable() {
            super("voucher-not-usable", "There is no voucher of this code that can be used now.");
        }
    }
}
