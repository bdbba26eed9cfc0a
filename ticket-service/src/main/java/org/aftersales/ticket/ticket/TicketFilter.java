package org.aftersales.ticket.ticket;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which tickets a list is asked for; what is null does not restrict. */
record TicketFilter(
        @Nullable TicketStatus status,
        @Nullable TicketKind kind,
        @Nullable UUID claimId,
        @Nullable String assignee) {}
