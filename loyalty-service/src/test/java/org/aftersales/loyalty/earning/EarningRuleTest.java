package org.aftersales.loyalty.earning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.aftersales.kit.domain.Money;
import org.aftersales.loyalty.ledger.Points;
import org.aftersales.loyalty.ledger.Why;
import org.aftersales.loyalty.ledger.Why.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EarningRuleTest {
    private static final Map<String, Money> PER_POINT = Map.of(
            "EUR", Money.of("10.00", "EUR"),
            "KWD", Money.of("3.000", "KWD"),
            "JPY", Money.of("1500", "JPY"),
            "IRR", Money.of("5000000.00", "IRR"));
    private static final EarningRule.ByPrice BY_PRICE = new EarningRule.ByPrice(3, PER_POINT, new Points(100_000));

    @ParameterizedTest
    @CsvSource({
        "0.00,               EUR, 0,      TOO_SMALL",
        "9.99,               EUR, 0,      TOO_SMALL",
        "10.00,              EUR, 1,      AWARDED",
        "10.01,              EUR, 1,      AWARDED",
        "19.99,              EUR, 1,      AWARDED",
        "20.00,              EUR, 2,      AWARDED",
        "599.90,             EUR, 59,     AWARDED",
        "128.200,            KWD, 42,     AWARDED",
        "2.999,              KWD, 0,      TOO_SMALL",
        "90000,              JPY, 60,     AWARDED",
        "4999999.99,         IRR, 0,      TOO_SMALL",
        "52143120000.00,     IRR, 10428,  AWARDED",
        "1000000.00,         EUR, 100000, AWARDED",
        "1000009.99,         EUR, 100000, AWARDED",
        "1000010.00,         EUR, 100000, CAPPED",
        "999999999999999.99, EUR, 100000, CAPPED",
        "129.90,             USD, 0,      NO_RATE",
    })
    void a_price_makes_whole_points_of_its_own_currency(String amount, String currency, long points, Outcome outcome) {
        var price = Money.of(amount, currency);

        assertEquals(
                new Evaluation(new Points(points), new Why("registration", 3, outcome, price, PER_POINT.get(currency))),
                BY_PRICE.evaluate(price));
    }

    @Test
    void a_point_for_nothing_is_no_rule() {
        var free = Map.of("EUR", Money.of("0.00", "EUR"));

        assertThrows(IllegalArgumentException.class, () -> new EarningRule.ByPrice(1, free, new Points(1)));
    }

    @Test
    void an_answered_survey_earns_the_same_whatever_was_answered() {
        var rule = new EarningRule.Fixed(2, new Points(50));

        assertEquals(
                new Evaluation(new Points(50), new Why("survey", 2, Outcome.AWARDED, null, null)), rule.evaluate());
    }
}
