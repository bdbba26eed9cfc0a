package org.aftersales.loyalty.earning;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.aftersales.kit.domain.Money;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /v1/events}.
 *
 * @param type code that rules ask for, for example {@code referral} or {@code review}
 * @param key what the teller calls this one; it is judged once by type and key, for ever
 * @param price what was paid for it; not below zero
 * @param quantity pieces; one where absent
 * @param product GTIN-14
 * @param parts of the price that earn nothing: tax, unless a rule counts it, shipping, and what points and vouchers paid
 * @param giftCard whether credit was bought to be spent later: that earns nothing by any rule
 */
record TellEvent(
        @NotNull @Pattern(regexp = RuleTerms.CODE) String type,
        @NotNull @Size(min = 1, max = 128) String key,
        @NotNull UUID customerId,
        @NotNull Instant occurredAt,
        @Nullable Money price,
        @Nullable @Min(1) @Max(1_000_000) Long quantity,
        @Nullable @Pattern(regexp = "[0-9]{14}") String product,
        @Nullable @Pattern(regexp = RuleTerms.CODE) String category,
        @Nullable @Pattern(regexp = RuleTerms.CODE) String channel,
        @Nullable PriceParts parts,
        @Nullable Boolean giftCard) {

    Facts facts(@Nullable String retailer) {
        var credit = Boolean.TRUE.equals(giftCard) ? true : null; // that it is none needs no telling
        return new Facts(
                price, quantity, product, category, retailer, channel, type, null, null, null, null, parts, credit);
    }
}
