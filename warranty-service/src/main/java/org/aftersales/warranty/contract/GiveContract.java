package org.aftersales.warranty.contract;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.aftersales.kit.domain.Money;
import org.aftersales.warranty.unit.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /v1/contracts/rewards}.
 *
 * @param reference of the reward; one contract each
 */
record GiveContract(
        @NotNull UnitId unitId,
        @NotNull @Pattern(regexp = SellContract.REFERENCE) String reference,
        @NotNull @Valid Cover cover) {

    /** In whichever currency: nothing is paid, so nothing will be paid back. */
    private static final String ANY_CURRENCY = "EUR";

    /** @param paidForUnit in whose currency nothing is paid; null where nobody has told */
    Offering offering(@Nullable Money paidForUnit) {
        var nothing = Money.ofMinor(0, paidForUnit == null ? ANY_CURRENCY : paidForUnit.currency());
        return new Offering(
                unitId, Origin.REWARD, reference, cover.extensions(), cover.usage(), new Price(nothing, nothing), 0);
    }
}
