package org.aftersales.loyalty.reward;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.domain.Uuids;
import org.aftersales.kit.privacy.PersonalData;
import org.aftersales.kit.tenant.Caller;
import org.aftersales.loyalty.member.MemberId;
import org.aftersales.loyalty.member.MemberUseCases;

/** Vouchers that members are given on an occasion, without points. What they are worth, and how many, the catalogue says. */
@ApplicationScoped
public class CouponUseCases {
    private static final String CODE = "voucher.code";

    private final Vouchers vouchers;
    private final Rewards rewards;
    private final MemberUseCases members;
    private final PersonalData privacy;
    private final RewardRules rules;
    private final Caller caller;
    private final Clock clock;

    CouponUseCases(
            Vouchers vouchers,
            Rewards rewards,
            MemberUseCases members,
            PersonalData privacy,
            RewardRules rules,
            Caller caller,
            Clock clock) {
        this.vouchers = vouchers;
        this.rewards = rewards;
        this.members = members;
        this.privacy = privacy;
        this.rules = rules;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Gives a member the voucher of the catalogue whose code is the occasion's name, once for each id; nothing happens
     * where there is none of that code, its time is over, or none of it is left.
     */
    @Transactional(TxType.MANDATORY)
    public void give(MemberId member, Occasion occasion, UUID occasionId) {
        var now = clock.instant();
        var reward = rewards.find(members.get(member).programme(), occasion.name())
                .filter(known -> known.terms().kind() == RewardKind.VOUCHER)
                .filter(known -> known.terms().until() == null
                        || now.isBefore(known.terms().until()));
        if (reward.isEmpty() || vouchers.known(occasionId) || !rewards.take(reward.get())) return;
        var id = new VoucherId(Uuids.v7(clock));
        var code = VoucherCode.mint();
        var terms = new VoucherTerms(reward.get().terms().worth(), now.plus(rules.vouchersLast()));
        var given = new GivenVoucher(member, occasion, occasionId, privacy.seal(CODE, id.value(), code.text()));
        vouchers.add(Voucher.give(id, code, given, terms, now));
    }

    /** What the caller was given, the newest first. */
    @Transactional
    List<CouponView> mine() {
        return vouchers.given(members.ofSubject(caller.subject()).id()).stream()
                .map(voucher -> voucher.coupon(privacy.open(CODE, voucher.key(), voucher.sealedCode())))
                .toList();
    }
}
