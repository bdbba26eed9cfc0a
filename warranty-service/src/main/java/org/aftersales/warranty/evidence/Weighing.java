package org.aftersales.warranty.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aftersales.warranty.coverage.Evidence;
import org.aftersales.warranty.coverage.EvidenceSource;
import org.aftersales.warranty.coverage.SaleDates;
import org.aftersales.warranty.coverage.StartRule;
import org.aftersales.warranty.coverage.Terms;
import org.aftersales.warranty.unit.StartFacts;

/**
 * All that was told of one unit, weighed: of each kind the piece of the most trusted source counts, of one source the
 * newest. What was told with the sale is a retailer's word like others, and it always counts.
 *
 * @param pieces in any order
 */
record Weighing(List<Piece> pieces, Terms terms) {

    Weighing {
        pieces = List.copyOf(pieces);
    }

    /** What was told with the sale and since. */
    static Weighing of(StartFacts unit, List<Piece> later) {
        var pieces = new ArrayList<>(later);
        unit.atSale()
                .days()
                .forEach((kind, day) ->
                        pieces.add(new Piece(null, kind, day, EvidenceSource.RETAILER, null, unit.toldAt())));
        return new Weighing(pieces, unit.terms());
    }

    Weighing with(Piece piece) {
        var more = new ArrayList<>(pieces);
        more.add(piece);
        return new Weighing(more, terms);
    }

    boolean accepts(Piece piece) {
        return piece.isOfSale() || terms.startRule().accepts(piece.source());
    }

    /** The pieces of a kind, the one that counts first; those that cannot count come last. */
    List<Piece> ranked(Evidence kind) {
        return pieces.stream()
                .filter(piece -> piece.kind() == kind)
                .sorted(Comparator.comparing((Piece piece) -> !accepts(piece)).thenComparing(Piece.BEST_FIRST))
                .toList();
    }

    /** What counts of each kind. */
    SaleDates dates() {
        var days = new EnumMap<Evidence, LocalDate>(Evidence.class);
        for (var kind : Evidence.values()) {
            best(kind).ifPresent(piece -> days.put(kind, piece.day()));
        }
        return new SaleDates(days);
    }

    private Optional<Piece> best(Evidence kind) {
        return ranked(kind).stream().findFirst().filter(this::accepts);
    }

    StartRule.Start start() {
        return terms.start(dates());
    }

    /** The event that the seller's duty by law runs from. */
    Optional<Evidence> byLaw() {
        return terms.statutory() == null
                ? Optional.empty()
                : terms.statutory().anchor(dates());
    }

    /** Each piece with its rank among those of its kind and what it is good for. */
    List<Weighed> weighed() {
        var roles = roles();
        var weighed = new ArrayList<Weighed>();
        for (var kind : Evidence.values()) {
            var ranked = ranked(kind);
            for (int i = 0; i < ranked.size(); i++) {
                var reasons = i == 0 && accepts(ranked.getFirst())
                        ? roles.getOrDefault(kind, List.of(idle(kind)))
                        : List.of(secondary(ranked.get(i), ranked.getFirst()));
                weighed.add(new Weighed(ranked.get(i), i + 1, reasons));
            }
        }
        return weighed;
    }

    private Map<Evidence, List<EvidenceReason>> roles() {
        var start = start();
        var roles = new EnumMap<Evidence, List<EvidenceReason>>(Evidence.class);
        var starts = start.cappedBy() == null ? EvidenceReason.STARTS : EvidenceReason.STARTS_CAPPED;
        add(roles, start.by(), starts);
        if (start.cappedBy() != null) add(roles, start.cappedBy(), EvidenceReason.CAPS);
        byLaw().ifPresent(kind -> add(roles, kind, EvidenceReason.BY_LAW));
        return roles;
    }

    private static void add(Map<Evidence, List<EvidenceReason>> roles, Evidence kind, EvidenceReason reason) {
        roles.computeIfAbsent(kind, none -> new ArrayList<>()).add(reason);
    }

    /** Why the best piece of its kind decides nothing. */
    private EvidenceReason idle(Evidence kind) {
        var rule = terms.startRule();
        if (rule.evidence().contains(kind)) return EvidenceReason.OTHER_KIND;
        return rule.cap() != null && rule.cap().after() == kind
                ? EvidenceReason.WITHIN_CAP
                : EvidenceReason.NOT_ASKED;
    }

    private EvidenceReason secondary(Piece piece, Piece best) {
        if (!accepts(piece)) return EvidenceReason.SOURCE_NOT_ACCEPTED;
        return piece.source() == best.source() ? EvidenceReason.SUPERSEDED : EvidenceReason.OUTRANKED;
    }
}
