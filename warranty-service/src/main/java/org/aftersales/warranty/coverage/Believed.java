package org.aftersales.warranty.coverage;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Of all that was told of one unit the pieces that are believed: at most one of each kind, and none that another of them
 * rules out. Where pieces cannot all be true they are ranked, first by kind: what happened with this sale comes before
 * what was told of the goods, whose making and import others keep books of; then by the trust in the source; then by
 * time, the newest first. Each is believed unless one before it tells another day of the same event or rules its day out.
 * So a less trusted word never moves what a more trusted one says, and a more trusted one takes the other's place. The day
 * of the sale is always known: if every piece of it is ruled out, the best stands all the same.
 *
 * @param pieces by their kinds
 * @param isSaleRuledOut whether the sale stands as the last resort only
 */
public record Believed(Map<Evidence, EvidencePiece> pieces, boolean isSaleRuledOut) {

    private static final Set<Evidence> OF_GOODS = EnumSet.of(Evidence.MANUFACTURE, Evidence.IMPORT);
    private static final Comparator<EvidencePiece> BY_RANK = Comparator.comparing(
                    (EvidencePiece piece) -> OF_GOODS.contains(piece.kind()))
            .thenComparing(EvidencePiece.BEST_FIRST);

    public Believed {
        pieces = Collections.unmodifiableMap(new EnumMap<>(pieces));
    }

    /** @param acceptable the pieces that may count by the rule of the policy, the sale among them, in any order */
    static Believed of(Collection<EvidencePiece> acceptable) {
        var ranked = acceptable.stream().sorted(BY_RANK).toList();
        var believed = new EnumMap<Evidence, EvidencePiece>(Evidence.class);
        for (var piece : ranked) {
            if (!believed.containsKey(piece.kind()) && !isRuledOut(piece, days(believed))) {
                believed.put(piece.kind(), piece);
            }
        }
        if (believed.containsKey(Evidence.SALE)) return new Believed(believed, false);
        var sales = ranked.stream().filter(piece -> piece.kind() == Evidence.SALE);
        believed.put(Evidence.SALE, sales.findFirst().orElseThrow());
        return new Believed(believed, true);
    }

    private static boolean isRuledOut(EvidencePiece piece, Map<Evidence, LocalDate> days) {
        return EventOrder.against(piece.kind(), piece.day(), days).findAny().isPresent();
    }

    public boolean has(EvidencePiece piece) {
        return piece.equals(pieces.get(piece.kind()));
    }

    public Optional<EvidencePiece> of(Evidence kind) {
        return Optional.ofNullable(pieces.get(kind));
    }

    /** Whether others leave no room for what stands all the same. */
    public boolean isLastResort(Evidence kind) {
        return isSaleRuledOut && kind == Evidence.SALE;
    }

    public SaleDates dates() {
        return new SaleDates(days(pieces));
    }

    private static Map<Evidence, LocalDate> days(Map<Evidence, EvidencePiece> pieces) {
        var days = new EnumMap<Evidence, LocalDate>(Evidence.class);
        pieces.forEach((kind, piece) -> days.put(kind, piece.day()));
        return days;
    }
}
