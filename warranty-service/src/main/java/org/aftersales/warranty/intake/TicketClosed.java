package org.aftersales.warranty.intake;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What we read of {@code ticket.ticket.closed.v1}; most tickets answer no claim. */
record TicketClosed(UUID ticketId, @Nullable UUID claimId, String outcome, Instant closedAt) {}
