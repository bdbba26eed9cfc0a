package org.aftersales.ticket.queue;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who is called, from the one instant until before the other.
 *
 * @param standIn whether they stand in for whoever has the week
 */
@Schema(name = "Duty")
record Duty(String agent, Instant from, Instant until, boolean standIn) {}
