package org.aftersales.loyalty.earning;

import java.math.BigDecimal;
import java.util.Map;
import org.aftersales.kit.domain.Money;
import org.aftersales.loyalty.ledger.Points;
import org.aftersales.loyalty.ledger.Why;
import org.aftersales.loyalty.ledger.Why.Outcome;
import org.jspecify.annotations.Nullable;

/** How points are made of an event: one kind of rule for each kind of {@link EarningTrigger}. */
sealed interface EarningRule {

    /** Counts up with every change of what the rule gives. */
    int version();

    /**
     * Points by price: one for each whole {@code perPoint} of the price's own currency. Exact decimal arithmetic; what
     * is left below one point is dropped, once, and no currency is ever converted into another.
     *
     * @param perPoint the price of one point by currency code
     * @param atMost what one unit earns at most
     */
    record ByPrice(int version, Map<String, Money> perPoint, Points atMost) implements EarningRule {
        private static final String NAME = "registration";

        public ByPrice {
            perPoint = Map.copyOf(perPoint);
            for (var price : perPoint.values()) {
                if (price.amount().signum() <= 0) throw new IllegalArgumentException("a point for " + price);
            }
        }

        Evaluation evaluate(Money price) {
            var rate = perPoint.get(price.currency());
            if (rate == null) return new Evaluation(new Points(0), because(Outcome.NO_RATE, price, null));
            var whole = price.amount().divideToIntegralValue(rate.amount());
            if (whole.compareTo(BigDecimal.valueOf(atMost.value())) > 0) {
                return new Evaluation(atMost, because(Outcome.CAPPED, price, rate));
            }
            var points = new Points(whole.longValueExact());
            return new Evaluation(points, because(points.none() ? Outcome.TOO_SMALL : Outcome.AWARDED, price, rate));
        }

        private Why because(Outcome outcome, Money price, @Nullable Money rate) {
            return new Why(NAME, version, outcome, price, rate);
        }
    }

    /** The same points for everybody who answers. A reward that depends on the answer buys answers, so none can. */
    record Fixed(int version, Points points) implements EarningRule {
        private static final String NAME = "survey";

        Evaluation evaluate() {
            return new Evaluation(points, new Why(NAME, version, Outcome.AWARDED, null, null));
        }
    }
}
