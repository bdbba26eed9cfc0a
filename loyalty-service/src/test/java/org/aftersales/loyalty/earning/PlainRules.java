package org.aftersales.loyalty.earning;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rules once more, as a child would apply them: every point that was ever given is a line in a list, and a rule gives
 * the largest number of points against which nobody objects.
 */
final class PlainRules {
    private final List<Rule> rules;
    private final Map<String, Long> budgets;
    private final List<Line> lines = new ArrayList<>();

    PlainRules(List<Rule> rules, Map<String, Long> budgets) {
        this.rules = rules;
        this.budgets = budgets;
    }

    /**
     * @param cents the price of a point; 0: fixed points
     * @param budget null: none
     * @param retailer null: any
     */
    record Rule(
            String code,
            Effect effect,
            long cents,
            long points,
            int percent,
            Rounding rounding,
            @Nullable String group,
            int priority,
            long atMost,
            List<Cap> caps,
            @Nullable String budget,
            @Nullable String retailer) {}

    record Event(int customer, LocalDate day, long cents, String retailer) {}

    record Line(int customer, LocalDate day, String rule, long points) {}

    /** What each rule gives, by its code; it is written down. */
    Map<String, Long> judge(Event event) {
        var given = new TreeMap<String, Long>();
        for (var effect : Effect.values()) {
            rules.stream()
                    .filter(rule -> rule.effect() == effect)
                    .sorted(Comparator.<Rule>comparingInt(rule -> -rule.priority())
                            .thenComparing(Rule::code))
                    .forEach(rule -> given.put(rule.code(), give(rule, event, base(given))));
        }
        return given;
    }

    private long base(Map<String, Long> given) {
        return rules.stream()
                .filter(rule -> rule.effect() == Effect.BASE)
                .mapToLong(rule -> given.getOrDefault(rule.code(), 0L))
                .sum();
    }

    private long give(Rule rule, Event event, long base) {
        if (!meets(rule, event)) return 0;
        var rivals = rules.stream().filter(other -> other != rule && rule.group() != null);
        if (rivals.anyMatch(other -> rule.group().equals(other.group()) && meets(other, event) && ahead(other, rule))) {
            return 0;
        }
        var points = Math.min(worth(rule, event, base), rule.atMost());
        while (points > 0 && !allowed(rule, event, points)) points--;
        lines.add(new Line(event.customer(), event.day(), rule.code(), points));
        return points;
    }

    private static boolean meets(Rule rule, Event event) {
        return rule.retailer() == null || rule.retailer().equals(event.retailer());
    }

    private static boolean ahead(Rule one, Rule other) {
        if (one.priority() != other.priority()) return one.priority() > other.priority();
        return one.code().compareTo(other.code()) < 0;
    }

    private static long worth(Rule rule, Event event, long base) {
        if (rule.effect() == Effect.MULTIPLIER) return divide(base * rule.percent(), 100, rule.rounding());
        return rule.cents() == 0 ? rule.points() : divide(event.cents(), rule.cents(), rule.rounding());
    }

    private static long divide(long number, long by, Rounding rounding) {
        return switch (rounding) {
            case FLOOR -> number / by;
            case HALF_UP -> (2 * number + by) / (2 * by);
            case CEILING -> (number + by - 1) / by;
        };
    }

    private boolean allowed(Rule rule, Event event, long points) {
        var inCaps = rule.caps().stream().allMatch(cap -> earned(cap, rule.code(), event) + points <= cap.most());
        return inCaps && (rule.budget() == null || points <= left().get(rule.budget()));
    }

    /** What a customer has earned by now that a cap of a rule counts. */
    long earned(Cap cap, String rule, Event event) {
        return lines.stream()
                .filter(line -> line.customer() == event.customer())
                .filter(line -> cap.counts() != Cap.Counts.RULE || line.rule().equals(rule))
                .filter(line -> switch (cap.per()) {
                    case DAY -> line.day().equals(event.day());
                    case MONTH -> YearMonth.from(line.day()).equals(YearMonth.from(event.day()));
                    case LIFETIME -> true;
                })
                .mapToLong(Line::points)
                .sum();
    }

    /** What is left of every budget. */
    Map<String, Long> left() {
        var left = new HashMap<>(budgets);
        for (var rule : rules) {
            if (rule.budget() != null) left.merge(rule.budget(), -sum(rule.code()), Long::sum);
        }
        return left;
    }

    private long sum(String rule) {
        return points(lines.stream().filter(line -> line.rule().equals(rule)));
    }

    long sum() {
        return points(lines.stream());
    }

    private static long points(Stream<Line> lines) {
        return lines.mapToLong(Line::points).sum();
    }
}
