package org.aftersales.loyalty.earning;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.aftersales.kit.domain.Money;
import org.aftersales.loyalty.exchange.ExchangeRate;
import org.aftersales.loyalty.member.MemberStanding;
import org.jspecify.annotations.Nullable;

/**
 * What of an event rules may ask for; kept with its evaluation. What a customer thinks is not among it, so that no rule can
 * pay for it.
 *
 * @param price what was paid in all, as the event tells it
 * @param quantity how many pieces, or the how-manieth year; one where absent
 * @param product GTIN-14
 * @param category code of a kind of products
 * @param retailer where it happened
 * @param channel how it reached us
 * @param type code of a custom event
 * @param tier the member's, at that moment
 * @param segments the member's, at that moment
 * @param partial of an answer to a survey: whether it was begun and never sent
 * @param parts of the price, where the event tells them
 * @param giftCard whether it is credit that was bought, for which nothing is ever earned
 * @param rates those that were in force at that moment, for the currencies that rules count the price in
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Facts(
        @Nullable Money price,
        @Nullable Long quantity,
        @Nullable String product,
        @Nullable String category,
        @Nullable String retailer,
        @Nullable String channel,
        @Nullable String type,
        @Nullable String tier,
        @Nullable List<String> segments,
        @Nullable Boolean partial,
        @Nullable List<Rate> rates,
        @Nullable PriceParts parts,
        @Nullable Boolean giftCard) {
    public static final Facts NONE =
            new Facts(null, null, null, null, null, null, null, null, null, null, null, null, null);

    /** Something was sold. */
    public static Facts sale(
            @Nullable Money price,
            String product,
            @Nullable String category,
            String retailer,
            @Nullable String channel) {
        return new Facts(price, null, product, category, retailer, channel, null, null, null, null, null, null, null);
    }

    /** Something happened that has no price. */
    public static Facts at(@Nullable String retailer, @Nullable String product) {
        return new Facts(null, null, product, null, retailer, null, null, null, null, null, null, null, null);
    }

    /** Something happened of which no more is told than what it was. */
    public static Facts of(String type) {
        return new Facts(null, null, null, null, null, null, type, null, null, null, null, null, null);
    }

    /**
     * Somebody answered a survey; what they answered is not told.
     *
     * @param partial whether it was begun and never sent, so that it counts as it stood
     */
    public static Facts answer(String retailer, @Nullable String product, boolean partial) {
        return new Facts(
                null, null, product, null, retailer, null, null, null, null, partial ? true : null, null, null, null);
    }

    /** Another year of a unit ended; which one is counted as pieces are. */
    static Facts year(long number, @Nullable String product, @Nullable String retailer) {
        return new Facts(null, number, product, null, retailer, null, null, null, null, null, null, null, null);
    }

    /** All that is known of what happened before facts were kept. */
    static Facts known(@Nullable Money price) {
        return new Facts(price, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    Facts by(MemberStanding member) {
        return new Facts(
                price,
                quantity,
                product,
                category,
                retailer,
                channel,
                type,
                member.tier(),
                member.segments(),
                partial,
                rates,
                parts,
                giftCard);
    }

    /** The same with these rates too. */
    Facts with(List<Rate> found) {
        if (found.isEmpty()) return this;
        var all = rates == null
                ? found
                : Stream.concat(rates.stream(), found.stream()).toList();
        return new Facts(
                price, quantity, product, category, retailer, channel, type, tier, segments, partial, all, parts,
                giftCard);
    }

    /** As it was told: without what we have found out ourselves. */
    Facts asTold() {
        return new Facts(
                price, quantity, product, category, retailer, channel, type, null, null, partial, null, parts,
                giftCard);
    }

    Optional<Rate> rateInto(String currency) {
        if (rates == null) return Optional.empty();
        return rates.stream().filter(rate -> rate.to().equals(currency)).findFirst();
    }

    /** What was paid for the goods themselves with money. */
    @Nullable
    Money paid() {
        return price == null || parts == null ? price : parts.paid(price);
    }

    /** The same without the tax in it, as far as that is known. */
    @Nullable
    Money net() {
        return price == null || parts == null ? price : parts.net(price);
    }

    boolean isGiftCard() {
        return Boolean.TRUE.equals(giftCard);
    }

    boolean isPartial() {
        return Boolean.TRUE.equals(partial);
    }

    long pieces() {
        return quantity == null ? 1 : quantity;
    }

    /**
     * A published rate for the currency of the price.
     *
     * @param to ISO 4217 code of what it converts into
     * @param rate what one major unit of the price was worth, as an exact decimal
     */
    public record Rate(UUID id, String to, String rate) {
        static Rate of(ExchangeRate published) {
            return new Rate(published.id(), published.to(), published.rate());
        }
    }
}
