package org.aftersales.ticket.ticket;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is to follow a ticket that is over. */
record FollowUp(
        @Schema(description = "absent: of the same kind") @Nullable
        TicketKind kind,

        @Schema(description = "absent: as urgent") @Nullable Priority priority) {

    Work after(Ticket earlier) {
        var work = earlier.work();
        return work.followedBy(
                kind == null ? work.kind() : kind,
                priority == null ? work.priority() : priority,
                earlier.id().value());
    }
}
