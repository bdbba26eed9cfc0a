package org.aftersales.warranty.intake;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What we read of {@code ticket.ticket.opened.v1}; work under the warranty answers a claim about a unit. */
record TicketOpened(
        UUID ticketId, @Nullable UUID unitId, @Nullable UUID claimId, Instant openedAt) {}
