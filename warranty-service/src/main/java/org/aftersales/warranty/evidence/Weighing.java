package org.aftersales.warranty.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.aftersales.warranty.coverage.Believed;
import org.aftersales.warranty.coverage.Evidence;
import org.aftersales.warranty.coverage.EvidencePiece;
import org.aftersales.warranty.coverage.EvidenceSource;
import org.aftersales.warranty.coverage.SaleDates;
import org.aftersales.warranty.coverage.StartRule;
import org.aftersales.warranty.coverage.Terms;
import org.aftersales.warranty.unit.StartFacts;

/**
 * All that was told of one unit, weighed: of each kind the piece of the most trusted source counts, of one source the
 * newest, unless what a more trusted source says of another event rules it out ({@link Believed}). What was told with the
 * sale is the word of who told of it, retailer or owner, and it can always count. What an owner tells when the warranty is
 * over by what others say revives nothing: it is kept, and staff that has looked at it tells the same.
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

    /** What a source says itself: of each kind what it has told last. */
    Map<Evidence, LocalDate> wordsOf(EvidenceSource source) {
        var newest = pieces.stream()
                .filter(piece -> piece.source() == source)
                .collect(Collectors.toMap(EvidencePiece::kind, Function.identity(), EvidencePiece::better));
        var days = new EnumMap<Evidence, LocalDate>(Evidence.class);
        newest.forEach((kind, piece) -> days.put(kind, piece.day()));
        return days;
    }

    /** What counts of each kind. */
    SaleDates dates() {
        return terms.startRule().dates(inTime());
    }

    private List<EvidencePiece> inTime() {
        var others = pieces.stream()
                .filter(Predicate.not(Weighing::isLaterWordOfOwner))
                .toList();
        var end = terms.lastDay(terms.startRule().dates(others));
        return pieces.stream()
                .filter(piece -> !isLaterWordOfOwner(piece) || !toldOn(piece).isAfter(end))
                .toList();
    }

    private static boolean isLaterWordOfOwner(EvidencePiece piece) {
        return piece.id() != null && piece.source() == EvidenceSource.CUSTOMER;
    }

    private LocalDate toldOn(EvidencePiece piece) {
        return LocalDate.ofInstant(piece.toldAt(), terms.zone());
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
        var inTime = inTime();
        var believed = terms.startRule().believed(inTime);
        var roles = roles();
        var weighed = new ArrayList<Weighed>();
        for (var kind : Evidence.values()) {
            var ranked = terms.startRule().ranked(kind, pieces, believed);
            for (int i = 0; i < ranked.size(); i++) {
                var piece = ranked.get(i);
                var reasons = accepts(piece) && !inTime.contains(piece)
                        ? List.of(EvidenceReason.TOLD_TOO_LATE)
                        : reasons(piece, believed, roles);
                weighed.add(new Weighed(piece, i + 1, reasons));
            }
        }
        return weighed;
    }

    private List<EvidenceReason> reasons(
            EvidencePiece piece, Believed believed, Map<Evidence, List<EvidenceReason>> roles) {
        if (!believed.has(piece)) return List.of(secondary(piece, believed.of(piece.kind())));
        var role = roles.get(piece.kind());
        if (role != null) return role;
        return List.of(believed.isLastResort(piece.kind()) ? EvidenceReason.CONTRADICTED : idle(piece.kind()));
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

    /** Why the piece that counts of its kind decides nothing. */
    private EvidenceReason idle(Evidence kind) {
        var rule = terms.startRule();
        if (rule.evidence().contains(kind)) return EvidenceReason.OTHER_KIND;
        return rule.cap() != null && rule.cap().after() == kind ? EvidenceReason.WITHIN_CAP : EvidenceReason.NOT_ASKED;
    }

    private EvidenceReason secondary(EvidencePiece piece, Optional<EvidencePiece> counting) {
        if (!accepts(piece)) return EvidenceReason.SOURCE_NOT_ACCEPTED;
        var better = counting.filter(other -> EvidencePiece.better(piece, other).equals(other));
        return better.map(other ->
                        other.source() == piece.source() ? EvidenceReason.SUPERSEDED : EvidenceReason.OUTRANKED)
                .orElse(EvidenceReason.CONTRADICTED);
    }
}
