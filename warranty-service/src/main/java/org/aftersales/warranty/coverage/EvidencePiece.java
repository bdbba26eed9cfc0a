package org.aftersales.warranty.coverage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One piece of evidence of when something happened to a unit.
 *
 * @param id null for what was told with the sale
 * @param document where it is kept; null where nobody has told
 */
public record EvidencePiece(
        @Nullable UUID id,
        Evidence kind,
        LocalDate day,
        EvidenceSource source,
        @Nullable String document,
        Instant toldAt) {

    /** What counts first: the more trusted source, of the same source what was told last. */
    static final Comparator<EvidencePiece> BEST_FIRST = Comparator.comparing(EvidencePiece::source)
            .thenComparing(EvidencePiece::toldAt, Comparator.reverseOrder())
            .thenComparing(EvidencePiece::order, Comparator.reverseOrder());

    /** Whichever of two of one kind counts first. */
    public static EvidencePiece better(EvidencePiece one, EvidencePiece other) {
        return BEST_FIRST.compare(one, other) <= 0 ? one : other;
    }

    boolean isOfSale() {
        return id == null;
    }

    /** Ids are in the order of time. */
    private String order() {
        return id == null ? "" : id.toString();
    }
}
