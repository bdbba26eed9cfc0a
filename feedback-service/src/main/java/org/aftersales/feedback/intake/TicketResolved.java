package org.aftersales.feedback.intake;

import java.time.Instant;

/** When the work was done; the rest of the event is a {@link TicketFinished}. */
record TicketResolved(Instant resolvedAt) {}
