package org.aftersales.loyalty.earning;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.aftersales.kit.domain.Money;
import org.jspecify.annotations.Nullable;

/**
 * What has to hold of an event for a rule to give points. What is absent always holds; of a list one has to.
 *
 * @param from the first local day of the programme
 * @param until the last local day
 * @param products GTIN-14
 * @param minPrice paid for the goods with money, their tax included, in this currency; a price in another one is not enough
 * @param minQuantity pieces
 * @param partial true: answers that were begun and never sent count as well; else only whoever comes to the end earns
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Conditions(
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable @Size(min = 1, max = 500) List<@NotNull @Pattern(regexp = "[0-9]{14}") String> products,
        @Nullable @Size(min = 1, max = 100) List<@NotNull @Size(min = 1, max = 64) String> categories,
        @Nullable @Size(min = 1, max = 500) List<@NotNull @Size(min = 1, max = 64) String> retailers,
        @Nullable @Size(min = 1, max = 100) List<@NotNull @Size(min = 1, max = 64) String> channels,
        @Nullable @Size(min = 1, max = 100) List<@NotNull @Size(min = 1, max = 64) String> types,
        @Nullable @Size(min = 1, max = 100) List<@NotNull @Size(min = 1, max = 64) String> tiers,
        @Nullable @Size(min = 1, max = 100) List<@NotNull @Size(min = 1, max = 64) String> segments,
        @Nullable Money minPrice,
        @Nullable @Min(1) @Max(1_000_000) Long minQuantity,
        @Nullable Boolean partial) {
    static final Conditions NONE =
            new Conditions(null, null, null, null, null, null, null, null, null, null, null, null);

    /** Only for events of a type. */
    static Conditions ofType(String type) {
        return new Conditions(null, null, null, null, null, null, List.of(type), null, null, null, null, null);
    }

    /** Whether a part of what was bought may be too little for what the whole was enough for. */
    boolean haveMinimum() {
        return minPrice != null || minQuantity != null;
    }

    /** Their names are kept with evaluations. */
    enum Condition {
        PERIOD,
        PRODUCT,
        CATEGORY,
        RETAILER,
        CHANNEL,
        TYPE,
        TIER,
        SEGMENT,
        PRICE,
        QUANTITY,
        COMPLETE
    }

    /** The first one that does not hold; null when all do. */
    @Nullable
    Condition unmet(Facts facts, LocalDate day) {
        if (from != null && day.isBefore(from) || until != null && day.isAfter(until)) return Condition.PERIOD;
        if (lacks(products, facts.product())) return Condition.PRODUCT;
        if (lacks(categories, facts.category())) return Condition.CATEGORY;
        if (lacks(retailers, facts.retailer())) return Condition.RETAILER;
        if (lacks(channels, facts.channel())) return Condition.CHANNEL;
        if (lacks(types, facts.type())) return Condition.TYPE;
        if (lacks(tiers, facts.tier())) return Condition.TIER;
        if (segments != null && strange(facts.segments())) return Condition.SEGMENT;
        if (minPrice != null && cheap(facts.paid())) return Condition.PRICE;
        if (minQuantity != null && facts.pieces() < minQuantity) return Condition.QUANTITY;
        if (facts.isPartial() && !Boolean.TRUE.equals(partial)) return Condition.COMPLETE;
        return null;
    }

    private static boolean lacks(@Nullable List<String> wanted, @Nullable String found) {
        return wanted != null && (found == null || !wanted.contains(found));
    }

    private boolean strange(@Nullable List<String> theirs) {
        return theirs == null || Collections.disjoint(segments, theirs);
    }

    private boolean cheap(@Nullable Money price) {
        return price == null || !price.currency().equals(minPrice.currency()) || minPrice.exceeds(price);
    }
}
