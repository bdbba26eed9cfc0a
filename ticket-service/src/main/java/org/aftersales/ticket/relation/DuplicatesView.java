package org.aftersales.ticket.relation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.aftersales.ticket.relation.Likeness.Reason;
import org.aftersales.ticket.ticket.TicketKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Tickets that may be about the same, the likeliest first. */
@Schema(name = "Duplicates")
record DuplicatesView(List<SuggestionView> items) {

    /** One of them. */
    @Schema(name = "DuplicateSuggestion")
    record SuggestionView(
            UUID ticketId,
            String number,
            TicketKind kind,
            String status,
            Instant openedAt,

            @Schema(description = "0 to 100") int score,

            List<Reason> reasons) {

        static SuggestionView of(Candidate candidate) {
            return new SuggestionView(
                    candidate.id(),
                    candidate.number(),
                    candidate.kind(),
                    candidate.status(),
                    candidate.openedAt(),
                    candidate.likeness().score(),
                    candidate.likeness().reasons());
        }
    }

    static DuplicatesView of(List<Candidate> candidates) {
        return new DuplicatesView(candidates.stream().map(SuggestionView::of).toList());
    }
}
