package org.aftersales.ticket.queue;

import java.util.UUID;
import org.aftersales.ticket.ticket.Priority;
import org.aftersales.ticket.ticket.TicketKind;
import org.jspecify.annotations.Nullable;

/**
 * What queues know of a ticket.
 *
 * @param assignee who has it
 */
public record Arrival(
        UUID ticketId,
        UUID customerId,
        TicketKind kind,
        Priority priority,
        @Nullable String assignee) {}
