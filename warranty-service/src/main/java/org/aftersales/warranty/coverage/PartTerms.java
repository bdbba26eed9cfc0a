package org.aftersales.warranty.coverage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** Replaced parts with terms of their own, as entries of a ledger tell of them. */
final class PartTerms {

    private PartTerms() {}

    /** One for each part, with the term that ends last. */
    static List<Coverage> of(List<LedgerEntry> entries) {
        var parts = new LinkedHashMap<String, Coverage>();
        for (var entry : entries) {
            if (entry.part() == null || entry.kind() == LedgerEntry.Kind.REPAIR_COVER) continue;
            var part = new Coverage(CoverageKind.COMPONENT, entry.part(), entry.startsOn(), entry.lastDay(), null);
            parts.merge(
                    entry.part(),
                    part,
                    (one, other) -> one.lastDay().isBefore(other.lastDay()) ? one.until(other.lastDay()) : one);
        }
        return new ArrayList<>(parts.values());
    }
}
