package org.aftersales.ticket.sla;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.problem.Violation;
import org.aftersales.ticket.ticket.Priority;

/** What holds for every policy before it is published. */
final class PolicyRules {
    private PolicyRules() {}

    /**
     * @param isCalendar whether a calendar of this code is published
     * @throws InvalidPolicy with everything that is wrong
     */
    static void judge(PolicyDocument policy, Predicate<String> isCalendar) {
        var faults = new ArrayList<Violation>();
        var names = new HashSet<String>();
        for (var i = 0; i < policy.promises().size(); i++) {
            var rule = policy.promises().get(i);
            var pointer = "/promises/" + i;
            if (!names.add(rule.name())) faults.add(fault(pointer + "/name", "name-twice", "Named before."));
            judgeTargets(rule, pointer, faults);
            judgeHours(rule, pointer, isCalendar, faults);
            judgeFacts(policy, rule, pointer, faults);
            judgeLadder(rule, pointer, faults);
        }
        if (!faults.isEmpty()) throw new InvalidPolicy(faults);
    }

    private static void judgeTargets(PromiseRule rule, String pointer, List<Violation> faults) {
        for (var priority : Priority.values()) {
            try {
                rule.targetFor(priority);
            } catch (Target.InvalidTarget wrong) {
                faults.add(fault(pointer + "/target", wrong.code(), wrong.detail()));
                return;
            }
        }
    }

    private static void judgeHours(
            PromiseRule rule, String pointer, Predicate<String> isCalendar, List<Violation> faults) {
        var calendar = rule.calendar();
        if (calendar == null && rule.unit() != Unit.ELAPSED) {
            faults.add(fault(pointer + "/calendar", "required", "Needed to count business time."));
        } else if (calendar != null && !isCalendar.test(calendar)) {
            faults.add(fault(pointer + "/calendar", "unknown-calendar", "Not published."));
        }
    }

    /** What starts and stops at once would never run, and an answer that was not given yet waits for nobody. */
    private static void judgeFacts(PolicyDocument policy, PromiseRule rule, String pointer, List<Violation> faults) {
        if (!Set.copyOf(rule.startsOn()).stream()
                .filter(rule.stopsOn()::contains)
                .toList()
                .isEmpty()) {
            faults.add(fault(pointer + "/stopsOn", "stops-as-it-starts", "A fact either starts or stops it."));
        }
        var after = rule.after();
        if (after != null && (after.equals(rule.name()) || policy.promise(after).isEmpty())) {
            faults.add(fault(pointer + "/after", "unknown-promise", "Another promise of this policy."));
        }
        var firstAnswer =
                rule.startsOn().contains(Fact.OPENED) && rule.stopsOn().contains(Fact.ANSWERED);
        if (firstAnswer && rule.pausedBy() != null && !rule.pausedBy().isEmpty()) {
            faults.add(fault(pointer + "/pausedBy", "first-answer-waits-for-nobody", "It cannot be paused."));
        }
    }

    private static void judgeLadder(PromiseRule rule, String pointer, List<Violation> faults) {
        var levels = rule.steps().stream().map(LadderStep::level).toList();
        if (Set.copyOf(levels).size() < levels.size() || levels.contains(Firing.BREACH)) {
            faults.add(
                    fault(pointer + "/ladder", "level-twice", "Levels are told apart; BREACH is the due time's own."));
        }
    }

    private static Violation fault(String pointer, String code, String message) {
        return new Violation(pointer, code, message);
    }

    /** A policy that promises what cannot be measured. */
    static final class InvalidPolicy extends RuleViolated {
        InvalidPolicy(List<Violation> faults) {
            super("invalid-policy", "The policy cannot be measured as it is.", faults);
        }
    }
}
