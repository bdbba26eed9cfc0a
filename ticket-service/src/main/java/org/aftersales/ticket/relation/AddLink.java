package org.aftersales.ticket.relation;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.aftersales.ticket.relation.TicketLink.Ends;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody says of two tickets. */
record AddLink(
        @NotNull @Schema(description = "what this ticket is to the other; either of the two words for it may be told")
        Relation relation,

        @NotNull UUID ticketId) {

    Ends from(UUID ticket) {
        return new Ends(ticket, relation, ticketId);
    }
}
