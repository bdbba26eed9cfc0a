package org.aftersales.ticket.ticket;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** What every event about a ticket says: which ticket, for whom, about what. No words of people. */
record TicketFacts(
        TicketId ticketId,
        String ticketNumber,
        TicketKind kind,
        @JsonUnwrapped Concern concern) {}
