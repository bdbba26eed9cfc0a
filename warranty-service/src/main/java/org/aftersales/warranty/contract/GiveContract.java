package org.aftersales.warranty.contract;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.aftersales.kit.domain.Money;
import org.aftersales.warranty.unit.UnitId;

/**
 * The body of {@code POST /v1/contracts/rewards}.
 *
 * @param reference of the reward; one contract each
 */
record GiveContract(
        @NotNull UnitId unitId,
        @NotNull @Pattern(regexp = SellContract.REFERENCE) String reference,
        @NotNull @Valid Cover cover) {

    /** @param currency of the unit's own price, in which nothing is paid */
    Offering offering(String currency) {
        var nothing = Money.ofMinor(0, currency);
        return new Offering(unitId, Origin.REWARD, reference, cover.extensions(), new Price(nothing, nothing), 0);
    }
}
