package org.aftersales.warranty.coverage;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What covers the product that is given for a broken one, by whichever road: tickets write the same into the ledger of a
 * product that keeps its record. What is not void and held on the day the fault was reported follows the policy; all else
 * of it goes on or stays ended as it was, and so do the law's cover and contracts, whatever the guarantee says.
 */
final class Replacement {

    private final CoverageLedger ledger;
    private final Terms terms;
    private final ReplacementEffect effect;
    private final LocalDate day;
    private final LocalDate reportedOn;

    Replacement(CoverageLedger ledger, Terms terms, ReplacementEffect effect, LocalDate day, LocalDate reportedOn) {
        this.ledger = ledger;
        this.terms = terms;
        this.effect = effect;
        this.day = day;
        this.reportedOn = reportedOn;
    }

    List<Coverage> coverages() {
        var promised = IntStream.range(0, ledger.promised().size())
                .filter(place -> goesOn(ledger.derived(place)))
                .mapToObj(this::carried);
        var besides = ledger.besides().stream().filter(this::goesOn).map(this::remaining);
        return Stream.concat(promised, besides).toList();
    }

    /** What is promised for the other product, each at the place that it has in the terms. */
    List<Coverage> promises() {
        return IntStream.range(0, ledger.promised().size())
                .mapToObj(this::carried)
                .toList();
    }

    private boolean goesOn(Coverage coverage) {
        return ledger.holds(coverage) && !coverage.lastDay().isBefore(day);
    }

    private Coverage carried(int place) {
        var standing = ledger.derived(place);
        var remaining = goesOn(standing) ? remaining(standing) : standing;
        var isOwed = ledger.holds(standing) && standing.holdsOn(reportedOn);
        if (!standing.commercial() || !isOwed) return remaining;
        var fresh = standing.during(day, terms.lastDay(place, day, 0));
        return switch (effect) {
            case REMAINING -> remaining;
            case FRESH -> fresh;
            case MAX -> remaining.lastDay().isAfter(fresh.lastDay()) ? remaining : fresh;
        };
    }

    private Coverage remaining(Coverage standing) {
        var first = standing.startsOn().isBefore(day) ? day : standing.startsOn();
        return standing.during(first, standing.lastDay());
    }
}
