package org.aftersales.ticket.conversation;

import org.aftersales.ticket.ticket.TicketBrief;

/** What a customer says with the opening of their ticket. */
public record FirstWords(TicketBrief ticket, Draft draft) {}
