package org.aftersales.feedback.intake;

import java.util.UUID;

/** What we read of a ticket that was reopened or cancelled. */
record TicketUnfinished(UUID ticketId) {}
