package org.aftersales.ticket.queue;

import java.util.UUID;
import org.aftersales.ticket.ticket.Priority;
import org.aftersales.ticket.ticket.TicketKind;
import org.aftersales.ticket.unit.Thing;
import org.jspecify.annotations.Nullable;

/**
 * What queues know of a ticket.
 *
 * @param skill a code of what whoever works on it has to know, where somebody said so when it was opened
 * @param thing what it is about
 * @param assignee who has it
 */
public record Arrival(
        UUID ticketId,
        UUID customerId,
        TicketKind kind,
        Priority priority,
        @Nullable String skill,
        Thing thing,
        @Nullable String assignee) {}
