package org.aftersales.ticket.queue;

import org.aftersales.ticket.queue.Decision.Outcome;

/** Where a ticket was put, and what came of it. */
record Placed(Routing routing, Outcome outcome) {}
