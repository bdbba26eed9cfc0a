package org.aftersales.loyalty.earning;

import java.math.BigDecimal;
import java.util.Map;
import org.aftersales.kit.domain.Money;
import org.aftersales.loyalty.ledger.Why.Outcome;
import org.jspecify.annotations.Nullable;

/** How many points a rule makes of an event before anything limits them. Exact arithmetic, rounded once. */
sealed interface Worth {

    /** @param base the points of the base rules so far */
    Reckoned of(Facts facts, long base);

    /** @param rate the price of a point; null where no price was counted */
    record Reckoned(long points, Outcome outcome, @Nullable Money rate) {
        static Reckoned of(long points, @Nullable Money rate) {
            return new Reckoned(points, points == 0 ? Outcome.TOO_SMALL : Outcome.AWARDED, rate);
        }
    }

    /**
     * One point for each {@code perPoint} of the price's own currency; no currency is ever converted into another.
     *
     * @param perPoint by currency code
     */
    record ByPrice(Map<String, Money> perPoint, Rounding rounding) implements Worth {
        public ByPrice {
            perPoint = Map.copyOf(perPoint);
            for (var price : perPoint.values()) {
                if (price.amount().signum() <= 0) throw new IllegalArgumentException("a point for " + price);
            }
        }

        @Override
        public Reckoned of(Facts facts, long base) {
            var price = facts.price();
            if (price == null || price.amount().signum() < 0) return new Reckoned(0, Outcome.NO_BASIS, null);
            var rate = perPoint.get(price.currency());
            if (rate == null) return new Reckoned(0, Outcome.NO_RATE, null);
            var points = price.amount().divide(rate.amount(), 0, rounding.mode());
            return Reckoned.of(points.longValueExact(), rate);
        }
    }

    /** The same for every event, also when that is nothing. */
    record Fixed(long points) implements Worth {
        @Override
        public Reckoned of(Facts facts, long base) {
            return new Reckoned(points, Outcome.AWARDED, null);
        }
    }

    /** A part of what the base rules gave. */
    record Multiple(int percent, Rounding rounding) implements Worth {
        @Override
        public Reckoned of(Facts facts, long base) {
            var points =
                    BigDecimal.valueOf(Math.multiplyExact(base, percent), 2).setScale(0, rounding.mode());
            return Reckoned.of(points.longValueExact(), null);
        }
    }
}
