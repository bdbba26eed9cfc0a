package org.aftersales.loyalty.reward;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.aftersales.loyalty.member.MemberId;

/** Hands over what a member has spent points on and was given. */
@ApplicationScoped
public class ToldRewardUseCases {
    private final Redemptions redemptions;
    private final Vouchers vouchers;

    ToldRewardUseCases(Redemptions redemptions, Vouchers vouchers) {
        this.redemptions = redemptions;
        this.vouchers = vouchers;
    }

    /** The oldest first. */
    @Transactional
    public List<ToldRedemption> redemptions(MemberId member) {
        return redemptions.all(member).stream()
                .map(redemption -> ToldRedemption.of(redemption.view()))
                .toList();
    }

    /** The oldest first. */
    @Transactional
    public List<ToldVoucher> vouchers(MemberId member) {
        return vouchers.all(member).stream()
                .map(voucher -> ToldVoucher.of(voucher.view()))
                .toList();
    }
}
