package org.aftersales.warranty.evidence;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aftersales.warranty.coverage.Evidence;
import org.aftersales.warranty.coverage.EvidencePiece;
import org.aftersales.warranty.coverage.EvidenceSource;
import org.aftersales.warranty.coverage.SaleDates;
import org.aftersales.warranty.coverage.StartRule;
import org.aftersales.warranty.coverage.Terms;
import org.aftersales.warranty.unit.StartFacts;

/**
 * All that was told of one unit, weighed: of each kind the piece of the most trusted source counts, of one source the
 * newest. What was told with the sale is the word of who told of it, retailer or owner, and it can always count.
 *
 * @param pieces in any order
 */
record Weighing(List<EvidencePiece> pieces, Terms terms) {

    /** Of one unit; more is no evidence but a mistake of a machine. */
    static final int MOST = 100;

    /** Customers have a measure of their own, so that they cannot keep the others from telling. */
    static final int MOST_OF_CUSTOMERS = 10;

    Weighing {
        pieces = List.copyOf(pieces);
    }

    /** What was told with the sale and since. */
    static Weighing of(StartFacts unit, List<EvidencePiece> later) {
        var pieces = new ArrayList<>(later);
        var teller = unit.owner().isToldByRetailer() ? EvidenceSource.RETAILER : EvidenceSource.CUSTOMER;
        unit.atSale()
                .days()
                .forEach((kind, day) -> pieces.add(new EvidencePiece(null, kind, day, teller, null, unit.toldAt())));
        return new Weighing(pieces, unit.terms());
    }

    Weighing with(EvidencePiece piece) {
        var more = new ArrayList<>(pieces);
        more.add(piece);
        return new Weighing(more, terms);
    }

    /** Whether no more can be taken from such a source. */
    boolean hasMany(EvidenceSource source) {
        var isCustomers = source == EvidenceSource.CUSTOMER;
        var told = pieces.stream()
                .filter(piece -> (piece.source() == EvidenceSource.CUSTOMER) == isCustomers)
                .count();
        return told >= (isCustomers ? MOST_OF_CUSTOMERS : MOST);
    }

    private boolean accepts(EvidencePiece piece) {
        return terms.startRule().accepts(piece);
    }

    /** What counts of each kind. */
    SaleDates dates() {
        return terms.startRule().dates(pieces);
    }

    StartRule.Start start() {
        return terms.start(dates());
    }

    /** The event that the seller's duty by law runs from. */
    Optional<Evidence> byLaw() {
        return terms.statutory() == null ? Optional.empty() : terms.statutory().anchor(dates());
    }

    /** Each piece with its rank among those of its kind and what it is good for. */
    List<Weighed> weighed() {
        var roles = roles();
        var weighed = new ArrayList<Weighed>();
        for (var kind : Evidence.values()) {
            var ranked = terms.startRule().ranked(kind, pieces);
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
        return rule.cap() != null && rule.cap().after() == kind ? EvidenceReason.WITHIN_CAP : EvidenceReason.NOT_ASKED;
    }

    private EvidenceReason secondary(EvidencePiece piece, EvidencePiece best) {
        if (!accepts(piece)) return EvidenceReason.SOURCE_NOT_ACCEPTED;
        return piece.source() == best.source() ? EvidenceReason.SUPERSEDED : EvidenceReason.OUTRANKED;
    }
}
