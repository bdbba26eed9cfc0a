package org.aftersales.warranty.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.problem.Violation;
import org.aftersales.warranty.coverage.EventOrder;
import org.aftersales.warranty.coverage.EventOrder.Contradiction;
import org.aftersales.warranty.coverage.Evidence;

/**
 * What evidence must be to be kept. A mistake is refused: a day that has not come, one before all warranties, and one that
 * the same source's own latest words about another event rule out, which it has to correct first. What contradicts another
 * source is no mistake but a difference: it is kept, and {@link Weighing} says which of both counts.
 */
final class EvidenceRules {

    /** Nothing that is still under warranty was made before; what is told of such days is a slip. */
    static final LocalDate EARLIEST = LocalDate.of(1970, 1, 1);

    /** Nothing that can have happened to this unit on that day. */
    static final class InvalidEvidence extends RuleViolated {
        InvalidEvidence(List<Violation> violations) {
            super("invalid-evidence", "The evidence is not acceptable.", violations);
        }
    }

    private EvidenceRules() {}

    /**
     * @param own what the same source has told last of each kind
     * @param today in the zone of the unit's warranty
     * @throws InvalidEvidence with everything that is wrong
     */
    static void judge(Evidence kind, LocalDate day, Map<Evidence, LocalDate> own, LocalDate today) {
        var found = new ArrayList<Violation>();
        if (day.isAfter(today)) refuse(found, "in-future", "is later than today");
        if (day.isBefore(EARLIEST)) refuse(found, "too-early", "is before " + EARLIEST);
        EventOrder.against(kind, day, own).forEach(each -> refuse(found, each));
        if (!found.isEmpty()) throw new InvalidEvidence(found);
    }

    private static void refuse(List<Violation> found, Contradiction by) {
        var side = by.isBefore() ? "before" : "after";
        var other = by.other().name().toLowerCase(Locale.ROOT);
        refuse(
                found,
                side + "-" + other,
                "is " + side + " the " + other + " on " + by.otherDay() + ", as the same source has told");
    }

    private static void refuse(List<Violation> found, String code, String message) {
        found.add(new Violation("/date", code, message));
    }
}
