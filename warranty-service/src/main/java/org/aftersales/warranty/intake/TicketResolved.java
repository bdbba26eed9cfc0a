package org.aftersales.warranty.intake;

import java.time.Instant;
import java.util.UUID;

/** What we read of {@code ticket.ticket.resolved.v1}. */
record TicketResolved(UUID ticketId, String findingCode, Instant resolvedAt) {}
