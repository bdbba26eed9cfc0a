package org.aftersales.loyalty.earning;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.aftersales.kit.domain.Money;
import org.aftersales.loyalty.ledger.Why.Converted;
import org.aftersales.loyalty.ledger.Why.Outcome;
import org.jspecify.annotations.Nullable;

/** How many points a rule makes of an event before anything limits them. Exact arithmetic, rounded once. */
sealed interface Worth {

    /** @param base the points of the base rules so far */
    Reckoned of(Facts facts, long base);

    /** The currency that the price has to be converted into first and for which the facts have no rate; null if none. */
    default @Nullable String lacks(Facts facts) {
        return null;
    }

    /**
     * @param rate the price of a point; null where no price was counted
     * @param converted the price that was counted, where it was told in another currency
     */
    record Reckoned(
            long points,
            Outcome outcome,
            @Nullable Money rate,
            @Nullable Converted converted) {
        static Reckoned of(long points, @Nullable Money rate, @Nullable Converted converted) {
            return new Reckoned(points, points == 0 ? Outcome.TOO_SMALL : Outcome.AWARDED, rate, converted);
        }

        static Reckoned nothing(Outcome outcome) {
            return new Reckoned(0, outcome, null, null);
        }
    }

    /**
     * One point for each {@code perPoint} of the price's own currency; a price in a currency that is not there is counted
     * in {@code into}, by the rate that was published for its moment, and never without one.
     *
     * @param perPoint by currency code
     * @param into one of those; null: nothing is converted
     * @param taxed whether the tax in the price is counted too
     */
    record ByPrice(Map<String, Money> perPoint, @Nullable String into, boolean taxed, Rounding rounding)
            implements Worth {
        /** The most that an amount of money can be. */
        private static final BigDecimal MOST = new BigDecimal("999999999999999");

        public ByPrice {
            perPoint = Map.copyOf(perPoint);
            for (var price : perPoint.values()) {
                if (price.amount().signum() <= 0) throw new IllegalArgumentException("a point for " + price);
            }
        }

        /** What is counted of the price. */
        @Nullable
        Money basis(Facts facts) {
            return taxed ? facts.paid() : facts.net();
        }

        @Override
        public Reckoned of(Facts facts, long base) {
            var price = basis(facts);
            if (none(price)) return Reckoned.nothing(Outcome.NO_BASIS);
            if (perPoint.containsKey(price.currency())) return points(price, null);
            var published = into == null ? Optional.<Facts.Rate>empty() : facts.rateInto(into);
            return published.map(rate -> converted(price, rate)).orElseGet(() -> Reckoned.nothing(Outcome.NO_RATE));
        }

        @Override
        public @Nullable String lacks(Facts facts) {
            if (into == null || none(facts.price())) return null;
            var known = perPoint.containsKey(facts.price().currency());
            return known || facts.rateInto(into).isPresent() ? null : into;
        }

        private Reckoned converted(Money price, Facts.Rate rate) {
            var exact = price.amount().multiply(new BigDecimal(rate.rate()));
            var amount = exact.setScale(Money.exponent(rate.to()), rounding.mode());
            if (amount.compareTo(MOST) > 0) return Reckoned.nothing(Outcome.TOO_LARGE);
            var converted = new Money(amount, rate.to());
            return points(converted, new Converted(rate.id(), rate.rate(), converted));
        }

        private Reckoned points(Money price, @Nullable Converted converted) {
            var each = perPoint.get(price.currency());
            var points = price.amount().divide(each.amount(), 0, rounding.mode());
            return Reckoned.of(points.longValueExact(), each, converted);
        }

        private static boolean none(@Nullable Money price) {
            return price == null || price.amount().signum() < 0;
        }
    }

    /** The same for every event, also when that is nothing. */
    record Fixed(long points) implements Worth {
        @Override
        public Reckoned of(Facts facts, long base) {
            return new Reckoned(points, Outcome.AWARDED, null, null);
        }
    }

    /** A part of what the base rules gave. */
    record Multiple(int percent, Rounding rounding) implements Worth {
        @Override
        public Reckoned of(Facts facts, long base) {
            var points =
                    BigDecimal.valueOf(Math.multiplyExact(base, percent), 2).setScale(0, rounding.mode());
            return Reckoned.of(points.longValueExact(), null, null);
        }
    }
}
