package org.aftersales.feedback.intake;

import java.util.UUID;

/** What we read of a ticket that was given to somebody. */
record TicketAssigned(UUID ticketId, String assignee) {}
