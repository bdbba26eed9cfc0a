package org.aftersales.loyalty.earning;

import static org.aftersales.loyalty.earning.RuleFixtures.base;
import static org.aftersales.loyalty.earning.RuleFixtures.bonus;
import static org.aftersales.loyalty.earning.RuleFixtures.capped;
import static org.aftersales.loyalty.earning.RuleFixtures.in;
import static org.aftersales.loyalty.earning.RuleFixtures.paidBy;
import static org.aftersales.loyalty.earning.RuleFixtures.times;
import static org.aftersales.loyalty.earning.RuleFixtures.when;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.aftersales.loyalty.earning.Cap.Counts;
import org.aftersales.loyalty.earning.Cap.Per;
import org.aftersales.loyalty.ledger.Points;
import org.aftersales.loyalty.ledger.Reason;
import org.aftersales.loyalty.ledger.Why.Outcome;
import org.junit.jupiter.api.Test;

class RulebookTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    @Test
    void multipliers_count_the_base_add_up_and_leave_bonuses_alone() {
        var judgement = judge(bonus("welcome", 7), times("double", 100), times("half", 50), base(33));

        assertEquals(
                List.of("base 33 AWARDED", "double 33 AWARDED", "half 16 AWARDED", "welcome 7 AWARDED"),
                told(judgement));
        assertEquals(new Points(89), judgement.points());
    }

    @Test
    void of_a_group_only_the_first_by_priority_and_then_by_code_gives_points() {
        var judgement = judge(
                base(10), in("week", 1, times("a", 100)), in("week", 2, times("c", 50)), in("week", 2, times("b", 30)));

        assertEquals(List.of("base 10 AWARDED", "b 3 AWARDED", "c 0 OUTRANKED b", "a 0 OUTRANKED b"), told(judgement));
    }

    @Test
    void who_does_not_meet_the_conditions_is_nobodys_rival() {
        var over = new Conditions(null, TODAY.minusDays(1), null, null, null, null, null, null, null, null, null, null);

        var judgement = judge(in("week", 9, when(over, bonus("a", 5))), in("week", 1, bonus("b", 3)));

        assertEquals(List.of("a 0 NOT_MET PERIOD", "b 3 AWARDED"), told(judgement));
    }

    @Test
    void what_a_cap_keeps_from_the_base_no_multiplier_counts() {
        var most = new Cap(Counts.RULE, Per.DAY, 60);
        var book = new Rulebook(List.of(capped(base(50), most), times("double", 100)));

        var judgement = book.judge(Facts.NONE, TODAY, new Room(_ -> 40, Map.of()));

        assertEquals(List.of("base 20 CAPPED_DAY RULE", "double 20 AWARDED"), told(judgement));
    }

    @Test
    void the_tightest_limit_is_named_and_of_equal_ones_the_first() {
        var rule = capped(
                base(50),
                new Cap(Counts.RULE, Per.MONTH, 30),
                new Cap(Counts.ALL, Per.DAY, 10),
                new Cap(Counts.REASON, Per.LIFETIME, 10));

        assertEquals(List.of("base 10 CAPPED_DAY ALL"), told(judge(rule)));
    }

    @Test
    void rules_of_one_event_share_the_caps_that_count_them_and_the_budgets() {
        var cap = new Cap(Counts.ALL, Per.LIFETIME, 25);
        var book = new Rulebook(List.of(
                capped(base(20), cap),
                capped(bonus("a", 20), cap),
                paidBy(bonus("b", 20), "summer"),
                paidBy(bonus("c", 20), "summer")));

        var judgement = book.judge(Facts.NONE, TODAY, new Room(_ -> 0, Map.of("summer", 30L)));

        assertEquals(
                List.of("base 20 AWARDED", "a 5 CAPPED_LIFETIME ALL", "b 20 AWARDED", "c 10 BUDGET_EXHAUSTED summer"),
                told(judgement));
    }

    @Test
    void one_event_earns_a_billion_at_most() {
        var judgement = judge(base(Points.MOST), times("more", 10_000), bonus("b", 1));

        assertEquals(List.of("base 1000000000 AWARDED", "more 0 CAPPED", "b 0 CAPPED"), told(judgement));
    }

    @Test
    void the_rule_that_gave_most_explains_the_whole() {
        var why = judge(base(5), bonus("a", 9), bonus("b", 9)).why(Reason.SURVEY, Facts.NONE);

        assertEquals("a", why.rule());
        assertEquals(3, why.rules().size());
        assertEquals(
                List.of("a", "b"),
                judge(base(0), bonus("a", 9), bonus("b", 9)).why(Reason.SURVEY, Facts.NONE).awarded().rules().stream()
                        .map(share -> share.rule())
                        .toList());
    }

    @Test
    void the_only_rule_there_is_is_named_after_its_reason_and_nothing_is_added() {
        var why = judge(base(5)).why(Reason.SURVEY, Facts.NONE);

        assertEquals("survey", why.rule());
        assertNull(why.rules());
    }

    @Test
    void without_a_rule_nothing_is_earned_and_that_is_said() {
        var judgement = judge();

        assertEquals(new Points(0), judgement.points());
        assertEquals(Outcome.NO_RULE, judgement.why(Reason.SURVEY, Facts.NONE).outcome());
    }

    private static Judgement judge(EarningRule... rules) {
        return new Rulebook(List.of(rules)).judge(Facts.NONE, TODAY, new Room(_ -> 0, Map.of()));
    }

    private static List<String> told(Judgement judgement) {
        return judgement.shares().stream()
                .map(share -> share.rule() + " " + share.points() + " " + share.outcome()
                        + (share.by() == null ? "" : " " + share.by()))
                .toList();
    }
}
