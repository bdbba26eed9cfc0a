package org.aftersales.warranty.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.aftersales.warranty.coverage.LedgerEntry.Kind;

/**
 * A promised coverage and what happened to it, from which its days follow.
 *
 * @param entries that concern it, in the order in which they were recorded
 */
record StandingPromise(Coverage promised, List<LedgerEntry> entries) {

    StandingPromise {
        entries = List.copyOf(entries);
    }

    /**
     * It starts and ends as it does now: with the term which ends last, its own or one that an entry set, with the days
     * on which it stood still added.
     */
    Coverage asItStands() {
        var standing = standing();
        var interruptions = Span.merged(standing.stream()
                .filter(entry -> entry.kind() == Kind.SUSPENSION)
                .map(LedgerEntry::span)
                .toList());
        var first = term();
        return Stream.concat(
                        Stream.of(first),
                        standing.stream()
                                .filter(entry -> entry.kind() != Kind.SUSPENSION)
                                .map(LedgerEntry::span))
                .map(term -> term.endAround(interruptions))
                .max(LocalDate::compareTo)
                .map(last -> promised.during(first.first(), last))
                .orElseThrow();
    }

    /** By itself: as promised, or as counted from the last day that evidence gave. */
    Span term() {
        return entries.stream()
                .filter(entry -> entry.kind() == Kind.START)
                .reduce((one, later) -> later)
                .map(LedgerEntry::span)
                .orElseGet(promised::span);
    }

    /** What lengthened the term that stands. */
    List<LedgerEntry> extensions() {
        return standing().stream()
                .filter(entry -> entry.kind() == Kind.EXTENSION)
                .toList();
    }

    /** The entries that still say something: a new start is followed by what it did to extensions. */
    private List<LedgerEntry> standing() {
        var standing = new ArrayList<LedgerEntry>();
        for (var entry : entries) {
            if (entry.kind() == Kind.START) standing.removeIf(before -> before.kind() == Kind.EXTENSION);
            else standing.add(entry);
        }
        return standing;
    }
}
