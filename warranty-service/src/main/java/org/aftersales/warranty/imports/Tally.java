package org.aftersales.warranty.imports;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.aftersales.warranty.registration.Finding;

/** How many records had which outcome, and which codes; a record may have several. */
record Tally(Map<String, Long> outcomes, Map<String, Long> codes) {

    Tally {
        outcomes = new TreeMap<>(outcomes);
        codes = new TreeMap<>(codes);
    }

    Tally plus(List<Finding> findings) {
        var sum = new Tally(outcomes, codes);
        for (var finding : findings) {
            sum.outcomes.merge(finding.outcome().code(), 1L, Long::sum);
            finding.codes().forEach(code -> sum.codes.merge(code, 1L, Long::sum));
        }
        return sum;
    }
}
