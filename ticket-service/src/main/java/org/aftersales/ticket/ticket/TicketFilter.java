package org.aftersales.ticket.ticket;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which tickets a list is asked for; what is null does not restrict.
 *
 * @param typed words that the ticket has to have
 * @param stages states of which the ticket is in one
 */
record TicketFilter(
        @Nullable TicketStatus status,
        @Nullable TicketKind kind,
        @Nullable UUID claimId,
        @Nullable String assignee,
        @Nullable Set<TicketStatus> stages,
        @Nullable Priority priority,
        @Nullable UUID customerId,
        @Nullable UUID unitId,
        @Nullable String serial,
        @Nullable UUID relatedTicketId,
        @Nullable String number,
        @Nullable String typed) {}
