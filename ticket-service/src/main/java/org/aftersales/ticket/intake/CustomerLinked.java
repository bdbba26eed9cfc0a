package org.aftersales.ticket.intake;

import java.time.Instant;
import java.util.UUID;

/** What we read of a customer that a person has claimed to be. */
record CustomerLinked(UUID customerId, String subject, Instant linkedAt) {}
