package org.aftersales.feedback.decision;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.problem.Violation;

/** What holds for every rule before it is published. */
final class RuleRules {

    private static final Duration LONGEST = Duration.ofDays(400);

    private RuleRules() {}

    /** @throws InvalidRule with everything that is wrong */
    static void judge(RuleDocument rule) {
        var faults = new ArrayList<Violation>();
        if (!isDelay(rule.delay())) faults.add(fault("/delay", "no-delay", "A duration from PT0S to P400D."));
        var window = rule.window();
        if (window != null && !window.isInOrder()) faults.add(fault("/window/to", "not-later", "Later than from."));
        if (window != null && !window.isSomewhere()) faults.add(fault("/window/zone", "unknown-zone", "An IANA zone."));
        if (rule.occasions() != null && rule.event() != Trigger.TICKET_FINISHED) {
            faults.add(fault("/occasions", "unwanted", "Only work has kinds."));
        }
        if (!faults.isEmpty()) throw new InvalidRule(faults);
    }

    private static boolean isDelay(String text) {
        try {
            var delay = Duration.parse(text);
            return !delay.isNegative() && delay.compareTo(LONGEST) <= 0;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static Violation fault(String pointer, String code, String message) {
        return new Violation(pointer, code, message);
    }

    static final class InvalidRule extends RuleViolated {
        InvalidRule(List<Violation> faults) {
            super("invalid-survey-rule", "This rule cannot be followed as it is.", faults);
        }
    }
}
