package org.aftersales.ticket.relation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aftersales.ticket.ticket.MergedTicket;
import org.aftersales.ticket.ticket.TicketBrief;
import org.aftersales.ticket.ticket.TicketKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** To what a ticket belongs. Staff only: the other tickets may be of other customers. */
@Schema(name = "Relations")
@JsonInclude(JsonInclude.Include.NON_NULL)
record RelationsView(
        @Schema(description = "as which ticket it goes on, if it does") @Nullable
        MergeView mergedInto,

        @Schema(description = "the tickets that go on as this one; each stays readable under its own id")
        List<MergeView> merged,

        @Schema(description = "the newest 200, in the order of their making")
        List<LinkView> links) {

    /** As many as are shown; all of them are a list of their own. */
    static final int LINKS = 200;

    /** That a ticket goes on as another. */
    @Schema(name = "Merge")
    record MergeView(
            UUID ticketId,
            String number,
            TicketKind kind,
            UUID into,
            String by,
            String reason,
            Instant mergedAt,

            @Schema(description = "the last instant at which it can be taken back")
            Instant undoUntil) {

        static MergeView of(MergedTicket merged) {
            return new MergeView(
                    merged.id(),
                    merged.number(),
                    merged.kind(),
                    merged.into(),
                    merged.by(),
                    merged.reason(),
                    merged.mergedAt(),
                    merged.undoUntil());
        }
    }

    /** What this ticket is to another. */
    @Schema(name = "TicketLink")
    record LinkView(
            UUID id, Relation relation, UUID ticketId, String number, String status, String by, Instant madeAt) {

        static LinkView of(UUID ticket, TicketLink link, TicketBrief other) {
            return new LinkView(
                    link.id(),
                    link.ends().from(ticket).relation(),
                    other.id(),
                    other.number(),
                    other.status(),
                    link.madeBy(),
                    link.madeAt());
        }
    }

    static RelationsView of(Optional<MergedTicket> as, List<MergedTicket> merged, List<LinkView> links) {
        return new RelationsView(
                as.map(MergeView::of).orElse(null),
                merged.stream().map(MergeView::of).toList(),
                links);
    }
}
