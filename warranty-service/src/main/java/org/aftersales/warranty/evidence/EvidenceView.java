package org.aftersales.warranty.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.aftersales.warranty.coverage.Evidence;
import org.aftersales.warranty.coverage.EvidenceSource;
import org.aftersales.warranty.unit.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * From which day a unit's warranty runs, and all evidence that there is of it.
 *
 * @param statutoryStartsOn from when the seller answers by law; absent where nothing is owed or nobody knows
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EvidenceView(
        UnitId unitId, LocalDate startsOn, @Nullable LocalDate statutoryStartsOn, List<Line> evidence) {

    /**
     * @param id absent for what was told with the sale
     * @param document told to staff and retailers
     * @param rank among those of its kind, from 1
     * @param counts whether a day of the warranty follows from it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            @Nullable UUID id,
            Evidence kind,
            LocalDate date,
            EvidenceSource source,
            @Nullable String document,
            Instant toldAt,
            int rank,
            boolean counts,
            List<Words> reasons) {

        static Line of(Weighed weighed, boolean withDocument, Locale language) {
            var piece = weighed.piece();
            return new Line(
                    piece.id(),
                    piece.kind(),
                    piece.day(),
                    piece.source(),
                    withDocument ? piece.document() : null,
                    piece.toldAt(),
                    weighed.rank(),
                    weighed.counts(),
                    weighed.reasons().stream()
                            .map(reason -> new Words(reason.code(), EvidenceWords.of(reason, language)))
                            .toList());
        }
    }

    /** A stable code with its words in the reader's language. */
    record Words(String code, String text) {}

    static EvidenceView of(ShownEvidence shown, Locale language) {
        var weighing = shown.weighing();
        return new EvidenceView(
                shown.unit().id(),
                shown.unit().startsOn(),
                weighing.byLaw().flatMap(weighing.dates()::of).orElse(null),
                weighing.weighed().stream()
                        .map(each -> Line.of(each, shown.withDocuments(), language))
                        .toList());
    }
}
