package org.aftersales.feedback.decision;

import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.problem.Violation;
import org.jspecify.annotations.Nullable;

/** What holds for every rule before it is published. */
final class RuleRules {

    private static final Duration LONGEST = Duration.ofDays(400);
    private static final Set<Trigger> ENDING =
            Set.of(Trigger.TICKET_FINISHED, Trigger.CLAIM_DECIDED, Trigger.COMPLAINT_RESOLVED);

    /** Days between two surveys about the relationship, as is the custom of the field. */
    private static final int LEAST_APART = 90;

    private RuleRules() {}

    /** @throws InvalidRule with everything that is wrong */
    static void judge(RuleDocument rule) {
        var faults = new ArrayList<Violation>();
        if (!isDelay(rule.delay())) faults.add(fault("/delay", "no-delay", "A duration from PT0S to P400D."));
        var window = rule.window();
        if (window != null && !window.isInOrder()) faults.add(fault("/window/to", "not-later", "Later than from."));
        if (window != null && !window.isSomewhere()) faults.add(fault("/window/zone", "unknown-zone", "An IANA zone."));
        if (!isZone(rule.zone())) faults.add(fault("/zone", "unknown-zone", "An IANA zone."));
        if (rule.occasions() != null && rule.event() != Trigger.TICKET_FINISHED) {
            faults.add(fault("/occasions", "unwanted", "Only work has kinds."));
        }
        if (rule.wholeDelay() != null && rule.event() != Trigger.TICKET_FINISHED) {
            faults.add(fault("/wholeDelay", "unwanted", "Only work is confirmed."));
        }
        if (rule.outcomes() != null && !ENDING.contains(rule.event())) {
            faults.add(fault("/outcomes", "unwanted", "Only work, claims and complaints have outcomes."));
        }
        faults.addAll(rule.standing() ? ofCustomers(rule) : ofHappenings(rule));
        if (!faults.isEmpty()) throw new InvalidRule(faults);
    }

    /** Nothing has happened to them: without a pause of its own it would come on top of all that is asked. */
    private static List<Violation> ofCustomers(RuleDocument rule) {
        var quarantine = rule.quarantineDays();
        var every = rule.everyDays();
        if (quarantine == null || quarantine < LEAST_APART) {
            return List.of(fault("/quarantineDays", "too-close", "At least 90: nothing has happened to ask about."));
        }
        if (every != null && every < quarantine) {
            return List.of(fault("/everyDays", "within-quarantine", "Not less than quarantineDays."));
        }
        return List.of();
    }

    private static List<Violation> ofHappenings(RuleDocument rule) {
        if (rule.everyDays() == null) return List.of();
        return List.of(fault("/everyDays", "unwanted", "What has happened is asked about once."));
    }

    private static boolean isZone(@Nullable String name) {
        return name == null || ZoneId.getAvailableZoneIds().contains(name);
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
