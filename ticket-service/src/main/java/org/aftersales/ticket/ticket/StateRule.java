package org.aftersales.ticket.ticket;

/** A state in the life of a kind: what it means and what the customer is told of it. */
record StateRule(TicketStatus status, Category category, Label label) {}
