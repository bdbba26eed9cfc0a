package org.aftersales.feedback.complaint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import org.aftersales.kit.calendar.Reckoning;
import org.aftersales.kit.calendar.WorkCalendar;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.problem.Violation;

/** What holds for all terms before they are published. */
final class TermsRules {
    private TermsRules() {}

    /**
     * @param now from which every promise must come due some day
     * @throws InvalidTerms with everything that is wrong
     */
    static void judge(ComplaintTerms terms, Instant now) {
        var faults = new ArrayList<Violation>();
        judgeTargets(terms, faults);
        if (faults.isEmpty()) judgeLadder(terms, faults);
        if (!faults.isEmpty()) throw new InvalidTerms(faults);

        var longest = terms.targets().stream()
                .map(target -> target.of(PromiseKind.RESOLUTION))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        Consumer<WorkCalendar> reaches = hours -> Reckoning.plan(hours, now, longest, List.of());
        reaches.accept(terms.hours().calendar("/hours"));
        terms.allRetailerHours()
                .forEach((retailer, hours) -> reaches.accept(hours.calendar("/retailerHours/" + retailer)));
        terms.allCentreHours().forEach((centre, hours) -> reaches.accept(hours.calendar("/centreHours/" + centre)));
    }

    private static void judgeTargets(ComplaintTerms terms, List<Violation> faults) {
        var severities = new HashSet<Severity>();
        for (var i = 0; i < terms.targets().size(); i++) {
            var target = terms.targets().get(i);
            var pointer = "/targets/" + i;
            if (!severities.add(target.severity())) {
                faults.add(new Violation(pointer + "/severity", "severity-twice", "One target for each severity."));
            }
            if (!target.of(PromiseKind.FIRST_CONTACT).isPositive()
                    || target.of(PromiseKind.PROPOSAL).compareTo(target.of(PromiseKind.FIRST_CONTACT)) < 0
                    || target.of(PromiseKind.RESOLUTION).compareTo(target.of(PromiseKind.PROPOSAL)) < 0) {
                faults.add(new Violation(pointer, "out-of-order", "Contact, proposal and resolution, in this order."));
            }
        }
    }

    /** A step that would come before the complaint is one that nobody can take. */
    private static void judgeLadder(ComplaintTerms terms, List<Violation> faults) {
        var known = new HashSet<String>();
        for (var i = 0; i < terms.ladder().size(); i++) {
            var step = terms.ladder().get(i);
            var pointer = "/ladder/" + i;
            if (!known.add(step.promise() + " " + step.level())) {
                faults.add(new Violation(pointer + "/level", "level-twice", "Levels of a promise are told apart."));
            }
            var early = Arrays.stream(Severity.values())
                    .map(severity -> terms.targets(severity).of(step.promise()).plus(step.offset()))
                    .anyMatch(after -> !after.isPositive());
            if (early) faults.add(new Violation(pointer + "/at", "too-early", "It would come before the complaint."));
        }
    }

    /** Terms that promise what cannot be measured. */
    static final class InvalidTerms extends RuleViolated {
        InvalidTerms(List<Violation> faults) {
            super("invalid-terms", "These promises cannot be kept as they are.", faults);
        }
    }
}
