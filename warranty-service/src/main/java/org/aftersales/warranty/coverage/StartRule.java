package org.aftersales.warranty.coverage;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From which day a warranty runs: the first evidence that the unit has, but not later than the cap allows. A unit with
 * none of the evidence starts at its sale, which is always known.
 *
 * @param leastSource evidence of less trusted sources does not count; null where every source counts
 */
public record StartRule(
        List<Evidence> evidence,
        @Nullable Cap cap,
        @Nullable EvidenceSource leastSource) {

    /** "At most this long after that": keeps a late installation from postponing the warranty for ever. */
    public record Cap(Evidence after, Period period) {

        LocalDate latestStart(SaleDates dates, TermCalendar calendar) {
            return period.after(dates.ofOrSale(after), calendar);
        }
    }

    /**
     * Where a warranty starts and why.
     *
     * @param by the evidence that was followed
     * @param cappedBy the evidence that the cap counts from, where the cap made the start earlier; else null
     */
    public record Start(
            LocalDate day, Evidence by, @Nullable Evidence cappedBy) {}

    public StartRule {
        evidence = List.copyOf(evidence);
    }

    public StartRule(List<Evidence> evidence, @Nullable Cap cap) {
        this(evidence, cap, null);
    }

    /** Whether it can count at all; what was told with the sale always can. */
    public boolean accepts(EvidencePiece piece) {
        return leastSource == null || piece.isOfSale() || piece.source().isAtLeast(leastSource);
    }

    /** The pieces of a kind, the one that is believed first; those that cannot count come last. */
    public List<EvidencePiece> ranked(Evidence kind, List<EvidencePiece> pieces, Believed believed) {
        return pieces.stream()
                .filter(piece -> piece.kind() == kind)
                .sorted(Comparator.comparing((EvidencePiece piece) -> !accepts(piece))
                        .thenComparing(piece -> !believed.has(piece))
                        .thenComparing(EvidencePiece.BEST_FIRST))
                .toList();
    }

    /** @param pieces all that was told of one unit, its sale among them */
    public Believed believed(List<EvidencePiece> pieces) {
        return Believed.of(pieces.stream().filter(this::accepts).toList());
    }

    /**
     * What counts of each kind.
     *
     * @param pieces all that was told of one unit, its sale among them
     */
    public SaleDates dates(List<EvidencePiece> pieces) {
        return believed(pieces).dates();
    }

    Start start(SaleDates dates, TermCalendar calendar) {
        var by = evidence.stream()
                .filter(each -> dates.of(each).isPresent())
                .findFirst()
                .orElse(Evidence.SALE);
        var told = dates.ofOrSale(by);
        if (cap == null) return new Start(told, by, null);
        var latest = cap.latestStart(dates, calendar);
        if (!told.isAfter(latest)) return new Start(told, by, null);
        var after = dates.of(cap.after()).isPresent() ? cap.after() : Evidence.SALE;
        return new Start(latest, by, after);
    }

    LocalDate startsOn(SaleDates dates, TermCalendar calendar) {
        return start(dates, calendar).day();
    }
}
