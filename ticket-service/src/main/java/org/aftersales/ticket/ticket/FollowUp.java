package org.aftersales.ticket.ticket;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is to follow a ticket that is over. */
record FollowUp(
        @Schema(description = "absent: of the same kind") @Nullable
        TicketKind kind,

        @Schema(
                description = "absent: as urgent; who is not of the staff says no more than that, unless a ticket of"
                        + " theirs could begin with it")
        @Nullable
        Priority priority) {

    /** @throws OpenTicket.TermsOfOnesOwn when it is made more urgent by somebody who may not */
    Work after(Ticket earlier, Actor actor) {
        var work = earlier.work();
        actor.guardUrgency(priority, work.priority());
        return work.followedBy(
                kind == null ? work.kind() : kind,
                priority == null ? work.priority() : priority,
                earlier.id().value());
    }
}
