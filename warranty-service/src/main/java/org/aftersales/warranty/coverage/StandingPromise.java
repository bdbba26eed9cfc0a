package org.aftersales.warranty.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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
        var standing = standing(entries);
        var interruptions = Span.merged(standing.stream()
                .filter(entry -> entry.kind() == Kind.SUSPENSION)
                .map(LedgerEntry::span)
                .toList());
        return Stream.concat(
                        Stream.of(running()),
                        standing.stream()
                                .filter(entry -> entry.kind() != Kind.SUSPENSION)
                                .map(LedgerEntry::span))
                .map(term -> term.endAround(interruptions))
                .max(LocalDate::compareTo)
                .map(last -> promised.during(term().first(), last))
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

    /** The term of what is in use: of a product that was given where a whole new one came with it. */
    Span running() {
        return entries.stream()
                .filter(entry -> entry.kind() == Kind.RENEWAL)
                .reduce((one, later) -> later)
                .map(LedgerEntry::span)
                .orElseGet(this::term);
    }

    static StandingPromise of(Coverage promised, int place, List<LedgerEntry> all) {
        return new StandingPromise(promised, concerning(place, all));
    }

    /** How many of so many promises have a day from which they run: what the law gives stands behind the others. */
    static int founded(int promises, List<LedgerEntry> all) {
        var founded = promises;
        while (founded > 0 && isLapsed(founded - 1, all)) founded--;
        return founded;
    }

    /** Whether the day from which the promise at this place ran is not known any more. */
    static boolean isLapsed(int place, List<LedgerEntry> all) {
        return concerning(place, all).stream()
                .map(LedgerEntry::kind)
                .filter(kind -> kind == Kind.START || kind == Kind.LAPSE)
                .reduce((one, later) -> later)
                .filter(last -> last == Kind.LAPSE)
                .isPresent();
    }

    /** What lengthened the term of the promise at this place. */
    static List<LedgerEntry> extensions(int place, List<LedgerEntry> all) {
        return standing(concerning(place, all)).stream()
                .filter(entry -> entry.kind() == Kind.EXTENSION)
                .toList();
    }

    /** What lengthened the term of the promise at this place last, also one that does not run any more. */
    static Optional<LedgerEntry> lengthening(int place, List<LedgerEntry> all) {
        return concerning(place, all).stream()
                .filter(entry -> entry.kind() == Kind.EXTENSION)
                .reduce((one, later) -> later);
    }

    /** How the terms of the product that is given with these promises were lengthened while they were those of another. */
    static List<LedgerEntry> extensionsGoingOn(List<Coverage> promises, List<LedgerEntry> all) {
        return IntStream.range(0, promises.size())
                .boxed()
                .flatMap(place -> lengthening(place, all).stream()
                        .map(extension ->
                                extension.goingOnAs(promises.get(place).span())))
                .toList();
    }

    /** The entries that still say something: a new start is followed by what it did to extensions. */
    private static List<LedgerEntry> standing(List<LedgerEntry> entries) {
        var standing = new ArrayList<LedgerEntry>();
        for (var entry : entries) {
            switch (entry.kind()) {
                case START -> standing.removeIf(before -> before.kind() == Kind.EXTENSION);
                case RENEWAL -> standing.clear();
                case LAPSE -> {} // what was booked waits for the next start
                case SUSPENSION, EXTENSION, RESTART, END, REPAIR_COVER -> standing.add(entry);
            }
        }
        return standing;
    }

    private static List<LedgerEntry> concerning(int place, List<LedgerEntry> all) {
        return all.stream().filter(entry -> entry.concerns(place)).toList();
    }
}
