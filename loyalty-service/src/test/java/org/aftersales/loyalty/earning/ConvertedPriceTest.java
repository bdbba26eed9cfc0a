package org.aftersales.loyalty.earning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.aftersales.kit.domain.Money;
import org.aftersales.loyalty.ledger.Why.Outcome;
import org.junit.jupiter.api.Test;

/** Against fractions of whole numbers, which never round by themselves. */
class ConvertedPriceTest {
    private static final int CASES = 100_000;
    private static final BigInteger MOST = new BigInteger("999999999999999");
    private static final UUID RATE = new UUID(0, 1);
    private static final List<String> CURRENCIES = List.of("EUR", "USD", "JPY", "KWD", "IRR");

    /** ISO 4217, table A.1, column "Minor unit"; the JDK says 0 for IRR. */
    private static final Map<String, Integer> MINOR = Map.of("EUR", 2, "USD", 2, "JPY", 0, "KWD", 3, "IRR", 2);

    /** What the fraction makes in whole numbers. */
    private static BigInteger whole(BigInteger over, BigInteger under, Rounding rounding) {
        var parts = over.divideAndRemainder(under);
        var up =
                switch (rounding) {
                    case FLOOR -> false;
                    case CEILING -> parts[1].signum() > 0;
                    case HALF_UP -> parts[1].shiftLeft(1).compareTo(under) >= 0;
                };
        return up ? parts[0].add(BigInteger.ONE) : parts[0];
    }

    /** @param each minor units of a point */
    private record Case(long price, String from, BigDecimal rate, String to, int each, Rounding rounding) {
        static Case any(Random random) {
            var from = random.nextInt(5);
            var to = (from + 1 + random.nextInt(4)) % 5;
            return new Case(
                    (random.nextLong() & Long.MAX_VALUE) >>> (24 + random.nextInt(39)),
                    CURRENCIES.get(from),
                    BigDecimal.valueOf(1 + (random.nextLong() >>> (2 + random.nextInt(61))), random.nextInt(13)),
                    CURRENCIES.get(to),
                    1 + random.nextInt(100_000),
                    Rounding.values()[random.nextInt(3)]);
        }

        /** In minor units. */
        BigInteger converted() {
            var over = BigInteger.valueOf(price)
                    .multiply(rate.unscaledValue())
                    .multiply(BigInteger.TEN.pow(MINOR.get(to)));
            return whole(over, BigInteger.TEN.pow(rate.scale() + MINOR.get(from)), rounding);
        }

        Worth.Reckoned reckoned() {
            return ConvertedPriceTest.reckoned(Money.ofMinor(price, from), to, rate, each, rounding);
        }
    }

    @Test
    void a_converted_price_is_rounded_once_to_its_minor_unit_and_once_to_points() {
        var random = new Random(4217);
        var seen = EnumSet.noneOf(Outcome.class);
        for (var n = 0; n < CASES; n++) {
            var one = Case.any(random);

            var reckoned = one.reckoned();

            seen.add(reckoned.outcome());
            var unit = BigInteger.TEN.pow(MINOR.get(one.to()));
            if (one.converted().compareTo(MOST.multiply(unit)) > 0) {
                assertEquals(Worth.Reckoned.nothing(Outcome.TOO_LARGE), reckoned, one.toString());
                continue;
            }
            var points = whole(one.converted(), BigInteger.valueOf(one.each()), one.rounding());
            assertEquals(RATE, reckoned.converted().rateId());
            assertEquals(
                    one.converted().longValueExact(),
                    reckoned.converted().amount().minor(),
                    one.toString());
            assertEquals(points.longValueExact(), reckoned.points(), one.toString());
        }
        assertEquals(EnumSet.of(Outcome.AWARDED, Outcome.TOO_SMALL, Outcome.TOO_LARGE), seen);
    }

    @Test
    void rounding_down_or_up_twice_is_as_good_as_once() {
        var random = new Random(20_263);
        for (var n = 0; n < CASES / 10; n++) {
            var price = random.nextInt(10_000_000);
            var rate = new BigDecimal(BigInteger.valueOf(1 + random.nextInt(2_000_000)), 6);
            var each = 1 + random.nextInt(2_000);
            for (var rounding : List.of(Rounding.FLOOR, Rounding.CEILING)) {
                var points = reckoned(Money.ofMinor(price, "USD"), "EUR", rate, each, rounding)
                        .points();

                var over = BigInteger.valueOf(price).multiply(rate.unscaledValue());
                var under = BigInteger.valueOf(each).multiply(BigInteger.TEN.pow(6));
                assertEquals(whole(over, under, rounding).longValueExact(), points);
            }
        }
    }

    @Test
    void without_a_rate_a_price_makes_nothing_never_as_much_as_in_its_own_currency() {
        var worth = new Worth.ByPrice(Map.of("EUR", Money.of("10.00", "EUR")), "EUR", false, Rounding.FLOOR);
        var usd = Facts.known(Money.of("100.00", "USD"));

        assertEquals(Worth.Reckoned.nothing(Outcome.NO_RATE), worth.of(usd, 0));
        assertEquals("EUR", worth.lacks(usd));
        assertEquals("EUR", worth.lacks(usd.with(List.of(new Facts.Rate(RATE, "KWD", "0.3")))));
        assertNull(worth.lacks(usd.with(List.of(new Facts.Rate(RATE, "EUR", "0.9")))));
    }

    @Test
    void a_price_in_a_currency_that_the_rule_counts_is_never_converted() {
        var worth = new Worth.ByPrice(
                Map.of("EUR", Money.of("10.00", "EUR"), "USD", Money.of("20.00", "USD")), "EUR", false, Rounding.FLOOR);
        var usd = Facts.known(Money.of("100.00", "USD")).with(List.of(new Facts.Rate(RATE, "EUR", "7")));

        assertEquals(5, worth.of(usd, 0).points());
        assertNull(worth.of(usd, 0).converted());
        assertTrue(worth.perPoint().containsKey("USD"));
    }

    private static Worth.Reckoned reckoned(Money price, String to, BigDecimal rate, long each, Rounding rounding) {
        var worth = new Worth.ByPrice(Map.of(to, Money.ofMinor(each, to)), to, false, rounding);
        var facts = Facts.known(price).with(List.of(new Facts.Rate(RATE, to, rate.toPlainString())));
        return worth.of(facts, 0);
    }
}
