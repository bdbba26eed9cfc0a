package org.aftersales.loyalty.earning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aftersales.loyalty.earning.Judgement.Judged;
import org.aftersales.loyalty.exchange.ExchangeRate;
import org.aftersales.loyalty.ledger.Why.Outcome;
import org.aftersales.loyalty.ledger.Why.Share;
import org.jspecify.annotations.Nullable;

/**
 * The rules that are in force for an event. They are judged base first, then multipliers, then bonuses, among equals by
 * priority: what a limit keeps from a base rule no multiplier counts.
 */
record Rulebook(List<EarningRule> rules) {

    Rulebook {
        rules = rules.stream().sorted(EarningRule.ORDER).toList();
    }

    /** What each rule says to an event of a local day. */
    Judgement judge(Facts facts, LocalDate day, Room room) {
        var first = firstOfGroups(facts, day);
        var judged = new ArrayList<Judged>();
        var base = 0L;
        for (var rule : rules) {
            var silent = silent(rule, facts, day, first);
            var share = silent != null ? silent : limited(rule, facts, base, room);
            if (rule.effect() == Effect.BASE) base += share.points();
            judged.add(new Judged(rule, share));
        }
        return new Judgement(judged);
    }

    /** The currencies that the price has to be converted into for a rule to count it, and for which there is no rate. */
    Set<String> lacks(Facts facts, LocalDate day) {
        if (rules.stream().allMatch(rule -> rule.worth().lacks(facts) == null)) return Set.of();
        var first = firstOfGroups(facts, day);
        return rules.stream()
                .filter(rule -> silent(rule, facts, day, first) == null)
                .map(rule -> rule.worth().lacks(facts))
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The facts with those rates that rules need of them and that there are. */
    Facts priced(Facts facts, LocalDate day, Function<Set<String>, List<ExchangeRate>> published) {
        var lacking = lacks(facts, day);
        if (lacking.isEmpty()) return facts;
        return facts.with(published.apply(lacking).stream().map(Facts.Rate::of).toList());
    }

    /** What every rule says as long as a rate is missing: nothing. */
    Judgement waiting(Facts facts, LocalDate day) {
        var first = firstOfGroups(facts, day);
        return new Judgement(rules.stream()
                .map(rule -> new Judged(rule, waiting(rule, facts, silent(rule, facts, day, first))))
                .toList());
    }

    /** What every rule says to what is told too late: nothing, for all before then is closed. */
    Judgement closed(Instant before) {
        return new Judgement(rules.stream()
                .map(rule -> new Judged(rule, rule.nothing(Outcome.TOO_LATE, before.toString())))
                .toList());
    }

    private static Share waiting(EarningRule rule, Facts facts, @Nullable Share silent) {
        if (silent != null) return silent;
        var missing = missing(rule, facts);
        return rule.nothing(missing == null ? Outcome.WAITING : Outcome.NO_RATE, missing);
    }

    /** What a rule says that gives nothing, whatever the event is worth; null when it may give something. */
    private static @Nullable Share silent(
            EarningRule rule, Facts facts, LocalDate day, Map<String, EarningRule> first) {
        if (facts.isGiftCard()) return rule.nothing(Outcome.GIFT_CARD, null);
        var unmet = rule.conditions().unmet(facts, day);
        if (unmet != null) return rule.nothing(Outcome.NOT_MET, unmet.name());
        if (rule.group() == null) return null;
        var ahead = first.get(rule.group());
        return ahead == rule ? null : rule.nothing(Outcome.OUTRANKED, ahead.code());
    }

    /** The first of a group stays it when it is worth nothing. */
    private Map<String, EarningRule> firstOfGroups(Facts facts, LocalDate day) {
        var first = new HashMap<String, EarningRule>();
        rules.stream().sorted(EarningRule.RANK).forEach(rule -> {
            if (rule.group() != null && rule.conditions().unmet(facts, day) == null) {
                first.putIfAbsent(rule.group(), rule);
            }
        });
        return first;
    }

    private static Share limited(EarningRule rule, Facts facts, long base, Room room) {
        var worth = rule.worth().of(facts, base);
        var limit = room.tightest(rule);
        var over = worth.points() > limit.left();
        var points = over ? limit.left() : worth.points();
        room.take(rule, points);
        return new Share(
                rule.code(),
                rule.version(),
                over ? limit.reached() : worth.outcome(),
                points,
                worth.rate(),
                over ? limit.by() : missing(rule, facts),
                worth.converted());
    }

    private static @Nullable String missing(EarningRule rule, Facts facts) {
        var into = rule.worth().lacks(facts);
        return into == null ? null : facts.price().currency() + '/' + into;
    }
}
