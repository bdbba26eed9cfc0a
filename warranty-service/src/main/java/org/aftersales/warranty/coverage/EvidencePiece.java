package org.aftersales.warranty.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import org.aftersales.warranty.coverage.Evidence;
import org.aftersales.warranty.coverage.EvidenceSource;
import org.jspecify.annotations.Nullable;

/**
 * One piece of evidence of when something happened to a unit.
 *
 * @param id null for what was told with the sale
 */
record Piece(
        @Nullable UUID id,
        Evidence kind,
        LocalDate day,
        EvidenceSource source,
        @Nullable String document,
        Instant toldAt) {

    /** What counts first: the more trusted source, of the same source what was told last. */
    static final Comparator<Piece> BEST_FIRST = Comparator.comparing(Piece::source)
            .thenComparing(Piece::toldAt, Comparator.reverseOrder())
            .thenComparing(Piece::order, Comparator.reverseOrder());

    boolean isOfSale() {
        return id == null;
    }

    /** Ids are in the order of time. */
    private String order() {
        return id == null ? "" : id.toString();
    }
}
