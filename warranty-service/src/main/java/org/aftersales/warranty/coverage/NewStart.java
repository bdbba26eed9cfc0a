package org.aftersales.warranty.coverage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * What a ledger gains when later evidence moves the start of a warranty. Terms that were set for other reasons stand:
 * days without use, and what was started again by a repair; a term that was lengthened is lengthened from the new day.
 * What runs from an event whose day is not believed any more lapses, until that day is known again.
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
        var running = ledger.promised().size();
        var entries = new ArrayList<LedgerEntry>();
        var found = new ArrayList<Coverage>();
        for (int place = 0; place < promised.size(); place++) {
            var term = promised.get(place).span();
            if (place >= running && !ledger.isLapsed(place)) found.add(promised.get(place));
            else if (place >= running || !term.equals(ledger.term(place))) {
                var start = LedgerEntry.start(place, term, evidence, now);
                entries.add(start);
                ledger.extensions(place).forEach(before -> entries.add(lengthened(before, start, terms)));
            }
        }
        for (int place = promised.size(); place < running; place++) {
            entries.add(LedgerEntry.lapse(place, ledger.term(place).first(), evidence, now));
        }
        return new NewStart(entries, found);
    }

    private static LedgerEntry lengthened(LedgerEntry extension, LedgerEntry start, Terms terms) {
        var months = Objects.requireNonNullElse(extension.months(), 0);
        var last = terms.lastDay(start.place(), start.startsOn(), months);
        return extension.countedAs(new Span(start.startsOn(), last), start);
    }
}
