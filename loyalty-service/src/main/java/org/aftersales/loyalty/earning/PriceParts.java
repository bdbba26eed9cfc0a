package org.aftersales.loyalty.earning;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Stream;
import org.aftersales.kit.domain.Money;
import org.jspecify.annotations.Nullable;

/**
 * What of a price is none for which points are earned; no part is in another one.
 *
 * @param tax what is in the part that was paid for the goods with money
 * @param shipping with its tax
 * @param paidWithPoints what points paid of the rest
 * @param paidWithVouchers what vouchers, coupons and gift cards paid of the rest
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PriceParts(
        @Nullable Money tax,
        @Nullable Money shipping,
        @Nullable Money paidWithPoints,
        @Nullable Money paidWithVouchers) {

    /** What was paid for the goods with money. */
    Money paid(Money price) {
        return less(price, Stream.of(shipping, paidWithPoints, paidWithVouchers));
    }

    /** The same without the tax. */
    Money net(Money price) {
        return less(paid(price), Stream.of(tax));
    }

    /** Whether a price can have these parts: in its currency, none below zero, and no more than the whole. */
    boolean fit(Money price) {
        var all = Stream.of(tax, shipping, paidWithPoints, paidWithVouchers)
                .filter(Objects::nonNull)
                .toList();
        var sum = all.stream().map(Money::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.compareTo(price.amount()) <= 0
                && all.stream()
                        .allMatch(part -> part.currency().equals(price.currency())
                                && part.amount().signum() >= 0);
    }

    private static Money less(Money price, Stream<@Nullable Money> parts) {
        var minor = parts.filter(Objects::nonNull).mapToLong(Money::minor).sum();
        return Money.ofMinor(price.minor() - minor, price.currency());
    }
}
