package org.aftersales.loyalty.earning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.aftersales.kit.domain.Money;
import org.aftersales.loyalty.earning.Cap.Counts;
import org.aftersales.loyalty.earning.Cap.Per;
import org.jspecify.annotations.Nullable;

/** Rules and events as a seed makes them: few customers, days and retailers, so that everything meets. */
final class RandomRules {
    private static final LocalDate FIRST_DAY = LocalDate.parse("2026-11-28");
    private static final List<String> RETAILERS = List.of("parsian", "tehran");

    private final Random random;

    RandomRules(long seed) {
        this.random = new Random(seed);
    }

    List<PlainRules.Rule> rules() {
        return IntStream.range(0, 1 + random.nextInt(6))
                .mapToObj(n -> rule("rule-" + n))
                .toList();
    }

    private PlainRules.Rule rule(String code) {
        return new PlainRules.Rule(
                code,
                one(Effect.values()),
                random.nextBoolean() ? 100 : 0,
                random.nextInt(40),
                1 + random.nextInt(200),
                one(Rounding.values()),
                random.nextInt(3) == 0 ? one("red", "blue") : null,
                random.nextInt(3),
                random.nextInt(4) == 0 ? 25 : 1_000,
                caps(),
                random.nextInt(3) == 0 ? one("summer", "winter") : null,
                random.nextInt(4) == 0 ? RETAILERS.getFirst() : null);
    }

    private List<Cap> caps() {
        return IntStream.range(0, random.nextInt(3))
                .mapToObj(_ -> new Cap(one(Counts.values()), one(Per.values()), 1 + random.nextInt(120)))
                .toList();
    }

    Map<String, Long> budgets(List<PlainRules.Rule> rules) {
        var budgets = new HashMap<String, Long>();
        for (var rule : rules) {
            if (rule.budget() != null) budgets.put(rule.budget(), (long) random.nextInt(300));
        }
        return budgets;
    }

    List<PlainRules.Event> events(int many) {
        var events = new ArrayList<PlainRules.Event>();
        for (var n = 0; n < many; n++) {
            var retailer = RETAILERS.get(random.nextInt(RETAILERS.size()));
            var day = FIRST_DAY.plusDays(random.nextInt(5));
            events.add(new PlainRules.Event(random.nextInt(2), day, random.nextInt(5_000), retailer));
        }
        return events;
    }

    /** The same rule as the service has it. */
    static EarningRule real(PlainRules.Rule plain) {
        return new EarningRule(
                plain.code(),
                1,
                plain.effect(),
                worth(plain),
                conditions(plain.retailer()),
                plain.group(),
                plain.priority(),
                plain.atMost(),
                plain.caps(),
                plain.budget() == null ? List.of() : List.of(plain.budget()));
    }

    private static Worth worth(PlainRules.Rule plain) {
        if (plain.effect() == Effect.MULTIPLIER) return new Worth.Multiple(plain.percent(), plain.rounding());
        if (plain.cents() == 0) return new Worth.Fixed(plain.points());
        return new Worth.ByPrice(Map.of("EUR", Money.ofMinor(plain.cents(), "EUR")), null, false, plain.rounding());
    }

    private static Conditions conditions(@Nullable String retailer) {
        var retailers = retailer == null ? null : List.of(retailer);
        return new Conditions(null, null, null, null, retailers, null, null, null, null, null, null, null);
    }

    @SafeVarargs
    private <T> T one(T... things) {
        return things[random.nextInt(things.length)];
    }
}
