package org.aftersales.loyalty.earning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.aftersales.kit.domain.Money;
import org.aftersales.loyalty.earning.Worth.Reckoned;
import org.aftersales.loyalty.ledger.Why.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorthTest {
    private static final Map<String, Money> PER_POINT = Map.of(
            "EUR", Money.of("10.00", "EUR"),
            "KWD", Money.of("3.000", "KWD"),
            "JPY", Money.of("1500", "JPY"),
            "IRR", Money.of("5000000.00", "IRR"));

    @ParameterizedTest
    @CsvSource({
        "0.00,               EUR, 0,              TOO_SMALL",
        "9.99,               EUR, 0,              TOO_SMALL",
        "10.00,              EUR, 1,              AWARDED",
        "10.01,              EUR, 1,              AWARDED",
        "19.99,              EUR, 1,              AWARDED",
        "20.00,              EUR, 2,              AWARDED",
        "599.90,             EUR, 59,             AWARDED",
        "128.200,            KWD, 42,             AWARDED",
        "2.999,              KWD, 0,              TOO_SMALL",
        "90000,              JPY, 60,             AWARDED",
        "4999999.99,         IRR, 0,              TOO_SMALL",
        "52143120000.00,     IRR, 10428,          AWARDED",
        "999999999999999.99, EUR, 99999999999999, AWARDED",
        "129.90,             USD, 0,              NO_RATE",
    })
    void a_price_makes_whole_points_of_its_own_currency(String amount, String currency, long points, Outcome outcome) {
        var price = Money.of(amount, currency);

        assertEquals(
                new Reckoned(points, outcome, PER_POINT.get(currency), null),
                new Worth.ByPrice(PER_POINT, null, false, Rounding.FLOOR).of(Facts.known(price), 0));
    }

    @ParameterizedTest
    @CsvSource({
        "FLOOR, 14.99, 1", "HALF_UP, 14.99, 1", "CEILING, 14.99, 2",
        "FLOOR, 15.00, 1", "HALF_UP, 15.00, 2", "CEILING, 15.00, 2",
        "FLOOR, 20.00, 2", "HALF_UP, 20.00, 2", "CEILING, 20.00, 2",
        "FLOOR,  0.01, 0", "HALF_UP,  0.01, 0", "CEILING,  0.01, 1",
    })
    void a_part_of_a_point_is_rounded_as_the_rule_says(Rounding rounding, String amount, long points) {
        var price = Money.of(amount, "EUR");

        assertEquals(
                points,
                new Worth.ByPrice(PER_POINT, null, false, rounding)
                        .of(Facts.known(price), 0)
                        .points());
    }

    @ParameterizedTest
    @CsvSource({"FLOOR, 33, 50, 16", "HALF_UP, 33, 50, 17", "CEILING, 1, 1, 1", "FLOOR, 1000000000, 10000, 100000000000"
    })
    void float_multiplier__a_part_of_the_base_is_exact_and_rounded_once(
            Rounding rounding, long base, int percent, long points) {
        assertEquals(
                new Reckoned(points, Outcome.AWARDED, null, null),
                new Worth.Multiple(percent, rounding).of(Facts.NONE, base));
    }

    @Test
    void what_has_no_price_makes_no_points_by_price() {
        assertEquals(
                new Reckoned(0, Outcome.NO_BASIS, null, null),
                new Worth.ByPrice(PER_POINT, null, false, Rounding.FLOOR).of(Facts.NONE, 0));
    }

    @Test
    void less_than_nothing_makes_no_points_by_price() {
        var refund = Facts.known(Money.of("-20.00", "EUR"));

        assertEquals(
                new Reckoned(0, Outcome.NO_BASIS, null, null),
                new Worth.ByPrice(PER_POINT, null, false, Rounding.FLOOR).of(refund, 0));
    }

    @Test
    void a_point_for_nothing_is_no_rule() {
        var free = Map.of("EUR", Money.of("0.00", "EUR"));

        assertThrows(IllegalArgumentException.class, () -> new Worth.ByPrice(free, null, false, Rounding.FLOOR));
    }
}
