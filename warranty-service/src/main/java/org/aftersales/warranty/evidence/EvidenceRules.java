package org.aftersales.warranty.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.problem.Violation;
import org.aftersales.warranty.coverage.Evidence;
import org.aftersales.warranty.coverage.SaleDates;

/** What evidence must be to be kept: an event that can have happened, on a day that agrees with those of the others. */
final class EvidenceRules {

    /** Nothing that is still under warranty was made before; what is told of such days is a slip. */
    static final LocalDate EARLIEST = LocalDate.of(1970, 1, 1);

    private record Order(Evidence earlier, Evidence later) {}

    private static final List<Order> ORDERS = List.of(
            new Order(Evidence.MANUFACTURE, Evidence.IMPORT),
            new Order(Evidence.MANUFACTURE, Evidence.INVOICE),
            new Order(Evidence.MANUFACTURE, Evidence.SALE),
            new Order(Evidence.MANUFACTURE, Evidence.DELIVERY),
            new Order(Evidence.MANUFACTURE, Evidence.ACTIVATION),
            new Order(Evidence.MANUFACTURE, Evidence.INSTALLATION),
            new Order(Evidence.SALE, Evidence.DELIVERY),
            new Order(Evidence.DELIVERY, Evidence.INSTALLATION));

    /** Nothing that can have happened to this unit on that day. */
    static final class InvalidEvidence extends RuleViolated {
        InvalidEvidence(List<Violation> violations) {
            super("invalid-evidence", "The evidence is not acceptable.", violations);
        }
    }

    private EvidenceRules() {}

    /**
     * @param known what counts for the unit so far
     * @param today in the zone of the unit's warranty
     * @throws InvalidEvidence with everything that is wrong
     */
    static void judge(Evidence kind, LocalDate day, SaleDates known, LocalDate today) {
        var found = new ArrayList<Violation>();
        if (day.isAfter(today)) refuse(found, "in-future", "is later than today");
        if (day.isBefore(EARLIEST)) refuse(found, "too-early", "is before " + EARLIEST);
        for (var order : ORDERS) {
            if (order.later() == kind) {
                known.of(order.earlier())
                        .filter(day::isBefore)
                        .ifPresent(other -> refuse(found, "before", order.earlier(), other));
            }
            if (order.earlier() == kind) {
                known.of(order.later())
                        .filter(day::isAfter)
                        .ifPresent(other -> refuse(found, "after", order.later(), other));
            }
        }
        if (!found.isEmpty()) throw new InvalidEvidence(found);
    }

    private static void refuse(List<Violation> found, String side, Evidence other, LocalDate day) {
        var name = other.name().toLowerCase(Locale.ROOT);
        refuse(found, side + "-" + name, "is " + side + " the " + name + " on " + day);
    }

    private static void refuse(List<Violation> found, String code, String message) {
        found.add(new Violation("/date", code, message));
    }
}
