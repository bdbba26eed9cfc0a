package org.aftersales.warranty.registration;

import java.util.List;
import java.util.SortedSet;
import org.aftersales.kit.problem.Conflict;
import org.aftersales.kit.problem.Violation;

/** The reference or the unit belongs to another sale, of which nothing is told: it may be another retailer's. */
final class SaleConflict extends Conflict {

    SaleConflict(SortedSet<String> codes) {
        super(codes.first(), "The sale collides with one that is registered.", violations(codes));
    }

    private static List<Violation> violations(SortedSet<String> codes) {
        return codes.stream()
                .map(code -> new Violation(pointer(code), code, RuleWords.of(code)))
                .toList();
    }

    private static String pointer(String code) {
        return code.equals("sale-ref-reused") ? "/saleRef" : "/serial";
    }
}
