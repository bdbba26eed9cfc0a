package org.aftersales.warranty.intake;

import java.util.UUID;

/** What we read of {@code ticket.ticket.cancelled.v1}. */
record TicketCancelled(UUID ticketId) {}
