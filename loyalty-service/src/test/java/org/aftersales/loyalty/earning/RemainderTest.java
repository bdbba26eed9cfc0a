package org.aftersales.loyalty.earning;

import static org.aftersales.loyalty.earning.RuleFixtures.atLeast;
import static org.aftersales.loyalty.earning.RuleFixtures.base;
import static org.aftersales.loyalty.earning.RuleFixtures.bonus;
import static org.aftersales.loyalty.earning.RuleFixtures.in;
import static org.aftersales.loyalty.earning.RuleFixtures.pieces;
import static org.aftersales.loyalty.earning.RuleFixtures.times;
import static org.aftersales.loyalty.earning.RuleFixtures.when;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.aftersales.kit.domain.Money;
import org.aftersales.loyalty.ledger.Minimums.Left;
import org.junit.jupiter.api.Test;

/** Something was bought for 100.00 EUR; how much of it came back is said in parts of 100. */
class RemainderTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    private static final Facts SOLD = Facts.sale(Money.of("100.00", "EUR"), "09521234001348", null, "parsian", null);
    private static final EarningRule LARGE = in("size", 2, when(atLeast("80.00", "EUR"), bonus("large", 50)));

    @Test
    void a_multiplier_of_what_stays_whole_stays_whole_too() {
        var judged = judge(when(atLeast("80.00", "EUR"), base(40)), times("twice", 100));

        assertEquals(new Left(80, 0), judged.back(20));
        assertEquals(new Left(0, 0), judged.back(21));
    }

    @Test
    void a_multiplier_of_what_goes_in_parts_goes_in_parts_too() {
        var judged = judge(base(40), times("twice", 100), LARGE);

        assertEquals(new Left(50, 80), judged.back(20));
        assertEquals(new Left(0, 80), judged.back(21));
    }

    @Test
    void whoever_takes_the_place_of_a_bonus_makes_no_multiplier_larger() {
        var small = in("size", 1, when(atLeast("50.00", "EUR"), base(20)));
        var judged = judge(LARGE, small, times("twice", 100));

        assertEquals(new Left(50, 0), judged.back(20));
        assertEquals(new Left(20, 0), judged.back(30));
    }

    @Test
    void whoever_steps_in_gives_no_more_than_its_own_maximum() {
        var small = in("size", 1, atMost(5, bonus("small", 20)));

        assertEquals(new Left(0, 5), judge(LARGE, small).back(30));
    }

    @Test
    void what_rules_gave_that_nobody_knows_any_more_goes_in_parts() {
        var judged = judge(LARGE).judged();

        assertEquals(new Left(50, 10), new Remainder(SOLD, judged, 10, 20, 100).left(60));
        assertEquals(new Left(0, 10), new Remainder(SOLD, judged, 10, 30, 100).left(60));
    }

    @Test
    void whoever_gives_pieces_back_keeps_no_bonus_for_more_pieces_than_stay() {
        var four = new Facts(
                SOLD.price(), 4L, SOLD.product(), null, null, null, "purchase", null, null, null, null, null, null);
        var rules = List.of(base(40), when(pieces(3), bonus("many", 50)));
        var judged = new Rulebook(rules).judge(four, TODAY, room()).rules();

        assertEquals(new Left(50, 40), new Remainder(four, judged, 0, 25, 100).left(90));
        assertEquals(new Left(0, 40), new Remainder(four, judged, 0, 26, 100).left(90));
    }

    @Test
    void what_should_never_have_been_given_is_not_taken_twice() {
        var judged = judge(base(10), LARGE).judged();

        assertEquals(new Left(30, 0), new Remainder(SOLD, judged, 0, 20, 100).left(30));
        assertEquals(new Left(0, 10), new Remainder(SOLD, judged, 0, 30, 100).left(10));
    }

    @Test
    void whatever_the_rules_are_no_more_is_left_than_was_given_and_nothing_of_nothing() {
        for (long seed = 0; seed < 5_000; seed++) {
            var bought = new Bought(
                    new Rulebook(rules(seed)).judge(SOLD, TODAY, room()).rules());
            for (var back = 1; back < 100; back++) {
                var left = bought.back(back);
                assertTrue(left.whole() >= 0 && left.parts() >= 0, "history " + seed + ": " + left);
                assertTrue(left.whole() + left.parts() <= bought.points(), "history " + seed + ": " + left);
            }
            var none = bought.judged().stream()
                    .allMatch(one -> one.rule().conditions().minPrice() == null);
            assertEquals(none ? Left.inParts(bought.points()) : new Left(0, 0), bought.back(100));
        }
    }

    private static List<EarningRule> rules(long seed) {
        var random = new Random(seed);
        var rules = new ArrayList<EarningRule>();
        for (var plain : new RandomRules(seed).rules()) {
            var rule = RandomRules.real(plain);
            var least = Money.ofMinor(random.nextLong(12_000), "EUR");
            rules.add(random.nextInt(3) == 0 ? rule : when(atLeast(least.plainAmount(), "EUR"), rule));
        }
        return rules;
    }

    private static Bought judge(EarningRule... rules) {
        return new Bought(
                new Rulebook(List.of(rules)).judge(SOLD, TODAY, room()).rules());
    }

    private static EarningRule atMost(long most, EarningRule rule) {
        return new EarningRule(
                rule.code(),
                1,
                rule.effect(),
                rule.worth(),
                rule.conditions(),
                rule.group(),
                rule.priority(),
                most,
                rule.caps(),
                rule.budgets());
    }

    private static Room room() {
        return new Room(_ -> 0, Map.of());
    }

    private record Bought(List<Judgement.Judged> judged) {

        Left back(long part) {
            return new Remainder(SOLD, judged, 0, part, 100).left(points());
        }

        long points() {
            return judged.stream().mapToLong(one -> one.share().points()).sum();
        }
    }
}
