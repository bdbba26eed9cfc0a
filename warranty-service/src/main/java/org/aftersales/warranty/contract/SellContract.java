package org.aftersales.warranty.contract;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.aftersales.kit.domain.Money;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.problem.Violation;
import org.aftersales.warranty.unit.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /v1/contracts}.
 *
 * @param reference of the seller's order; one contract each
 * @param cancellationFee in the currency of the price; none where absent
 * @param freeLookDays after the sale, within which everything paid is given back; none where absent
 */
record SellContract(
        @NotNull UnitId unitId,
        @NotNull @Pattern(regexp = REFERENCE) String reference,
        @NotNull @Valid Cover cover,
        @NotNull Money price,
        @Nullable Money cancellationFee,
        @Nullable @Min(0) @Max(365) Integer freeLookDays) {

    static final String REFERENCE = "[A-Za-z0-9][A-Za-z0-9._:/-]{0,99}";

    /** @throws RuleViolated when the money makes no sense */
    Offering offering() {
        var free = freeLookDays == null ? 0 : freeLookDays;
        return new Offering(unitId, Origin.SOLD, reference, cover.extensions(), cover.usage(), money(), free);
    }

    private Price money() {
        var fee = cancellationFee == null ? Money.ofMinor(0, price.currency()) : cancellationFee;
        if (price.minor() < 0) throw refused("/price", "must not be negative");
        if (fee.minor() < 0) throw refused("/cancellationFee", "must not be negative");
        if (!fee.currency().equals(price.currency()))
            throw refused("/cancellationFee", "must be in the price's currency");
        return new Price(price, fee);
    }

    private static RuleViolated refused(String pointer, String why) {
        return new RuleViolated(
                "invalid-price", "A contract cannot cost that.", List.of(new Violation(pointer, "invalid-price", why)));
    }
}
