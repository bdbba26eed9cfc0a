package org.aftersales.loyalty.reward;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.privacy.RateLimits;
import org.aftersales.kit.rest.IfMatch;
import org.aftersales.kit.tenant.Caller;
import org.aftersales.loyalty.member.MemberId;
import org.aftersales.loyalty.member.MemberUseCases;
import org.aftersales.loyalty.reward.VoucherUseCases.NotUsable;

/** Staff finds vouchers, and keeps everybody from using one. */
@ApplicationScoped
class VoucherBlockUseCases {
    private final Vouchers vouchers;
    private final MemberUseCases members;
    private final RateLimits limits;
    private final RewardRules rules;
    private final Caller caller;
    private final Clock clock;

    VoucherBlockUseCases(
            Vouchers vouchers,
            MemberUseCases members,
            RateLimits limits,
            RewardRules rules,
            Caller caller,
            Clock clock) {
        this.vouchers = vouchers;
        this.members = members;
        this.limits = limits;
        this.rules = rules;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * The voucher of a code, whatever has become of it.
     *
     * @throws NotUsable when there is none
     */
    @Transactional
    Voucher lookUp(VoucherCode code) {
        limits.check("voucher-codes", caller.tenant() + ' ' + caller.subject(), rules.codesPerMinute());
        return vouchers.byCode(code).orElseThrow(NotUsable::new);
    }

    /** Those of a member above an id, the oldest first. */
    @Transactional
    List<VoucherRecordView> of(UUID member, UUID above, int most) {
        return vouchers.above(members.get(new MemberId(member)).id(), above, most).stream()
                .map(Voucher::recorded)
                .toList();
    }

    /** Keeps everybody from using it; an order that has it reserved loses it. */
    @Transactional
    Voucher block(UUID id, IfMatch version, BlockReason reason) {
        var voucher = asked(id, version);
        voucher.block(reason, caller.subject(), clock.instant());
        vouchers.flush();
        Log.infof("voucher %s blocked: %s", id, reason);
        return voucher;
    }

    /**
     * Lets it be used again.
     *
     * @throws NotBlocked when nobody has blocked it
     */
    @Transactional
    Voucher unblock(UUID id, IfMatch version) {
        var voucher = asked(id, version);
        voucher.unblock(clock.instant());
        vouchers.flush();
        Log.infof("voucher %s unblocked", id);
        return voucher;
    }

    private Voucher asked(UUID id, IfMatch version) {
        var voucher = vouchers.lock(new VoucherId(id));
        version.check(voucher);
        return voucher;
    }
}
