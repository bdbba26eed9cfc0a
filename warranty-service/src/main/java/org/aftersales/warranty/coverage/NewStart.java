package org.aftersales.warranty.coverage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * What a ledger gains when later evidence moves the start of a warranty. Terms that were set for other reasons stand:
 * days without use, and what was started again by a repair; a term that was lengthened is lengthened from the new day.
 *
 * @param entries for the coverages that start or end on another day, in their order
 * @param found coverages that follow now that the day is known from which they run, such as those by law
 */
public record NewStart(List<LedgerEntry> entries, List<Coverage> found) {

    public NewStart {
        entries = List.copyOf(entries);
        found = List.copyOf(found);
    }

    /** Whether everything starts and ends as it did. */
    public boolean changesNothing() {
        return entries.isEmpty() && found.isEmpty();
    }

    static NewStart of(CoverageLedger ledger, Terms terms, SaleDates dates, UUID evidence, Instant now) {
        var promised = terms.promisedFrom(dates);
        var entries = new ArrayList<LedgerEntry>();
        var known = Math.min(ledger.promised().size(), promised.size());
        for (int place = 0; place < known; place++) {
            var term = promised.get(place).span();
            if (term.equals(ledger.term(place))) continue;
            entries.add(LedgerEntry.start(place, term, evidence, now));
            for (var extension : ledger.extensions(place)) {
                var months = Objects.requireNonNullElse(extension.months(), 0);
                var longer = new Span(term.first(), terms.lastDay(place, term.first(), months));
                entries.add(extension.countedAs(longer, evidence, now));
            }
        }
        return new NewStart(entries, promised.subList(known, promised.size()));
    }
}
