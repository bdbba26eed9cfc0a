package org.aftersales.loyalty.earning;

import java.util.List;
import org.aftersales.kit.domain.Money;
import org.aftersales.loyalty.ledger.Points;
import org.jspecify.annotations.Nullable;

/** Rules in few words. */
final class RuleFixtures {
    private RuleFixtures() {}

    static EarningRule base(long points) {
        return new EarningRule(
                "base",
                1,
                Effect.BASE,
                new Worth.Fixed(points),
                Conditions.NONE,
                null,
                0,
                Points.MOST,
                List.of(),
                List.of());
    }

    static EarningRule bonus(String code, long points) {
        return new EarningRule(
                code,
                1,
                Effect.BONUS,
                new Worth.Fixed(points),
                Conditions.NONE,
                null,
                0,
                Points.MOST,
                List.of(),
                List.of());
    }

    static EarningRule times(String code, int percent) {
        var worth = new Worth.Multiple(percent, Rounding.FLOOR);
        return new EarningRule(
                code, 1, Effect.MULTIPLIER, worth, Conditions.NONE, null, 0, Points.MOST, List.of(), List.of());
    }

    static EarningRule when(Conditions conditions, EarningRule rule) {
        return new EarningRule(
                rule.code(),
                1,
                rule.effect(),
                rule.worth(),
                conditions,
                rule.group(),
                rule.priority(),
                rule.atMost(),
                rule.caps(),
                rule.budgets());
    }

    static EarningRule in(@Nullable String group, int priority, EarningRule rule) {
        return new EarningRule(
                rule.code(),
                1,
                rule.effect(),
                rule.worth(),
                rule.conditions(),
                group,
                priority,
                rule.atMost(),
                rule.caps(),
                rule.budgets());
    }

    static EarningRule capped(EarningRule rule, Cap... caps) {
        return new EarningRule(
                rule.code(),
                1,
                rule.effect(),
                rule.worth(),
                rule.conditions(),
                rule.group(),
                rule.priority(),
                rule.atMost(),
                List.of(caps),
                rule.budgets());
    }

    static EarningRule paidBy(EarningRule rule, String... budgets) {
        return new EarningRule(
                rule.code(),
                1,
                rule.effect(),
                rule.worth(),
                rule.conditions(),
                rule.group(),
                rule.priority(),
                rule.atMost(),
                rule.caps(),
                List.of(budgets));
    }

    static Conditions atLeast(String amount, String currency) {
        var price = Money.of(amount, currency);
        return new Conditions(null, null, null, null, null, null, null, null, null, price, null, null);
    }

    static Conditions pieces(long least) {
        return new Conditions(null, null, null, null, null, null, null, null, null, null, least, null);
    }
}
