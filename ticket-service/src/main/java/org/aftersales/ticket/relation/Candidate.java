package org.aftersales.ticket.relation;

import java.time.Instant;
import java.util.UUID;
import org.aftersales.ticket.ticket.TicketKind;

/** A ticket that may be about the same as another one. */
record Candidate(UUID id, String number, TicketKind kind, String status, Instant openedAt, Likeness likeness) {}
