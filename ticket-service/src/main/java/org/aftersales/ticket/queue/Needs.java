package org.aftersales.ticket.queue;

import org.aftersales.ticket.ticket.Priority;
import org.aftersales.ticket.ticket.TicketKind;
import org.jspecify.annotations.Nullable;

/**
 * What a ticket needs of whoever works on it.
 *
 * @param language a code, where somebody told it
 * @param skill a code, where somebody told it
 */
record Needs(
        TicketKind kind,
        Priority priority,
        @Nullable String language,
        @Nullable String skill) {}
