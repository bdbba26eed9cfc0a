package org.aftersales.ticket.sla;

import java.time.Instant;
import java.util.UUID;
import org.aftersales.ticket.ticket.Priority;
import org.aftersales.ticket.ticket.TicketKind;

/**
 * What every event about a clock says: whose ticket, which promise, to whom, for which time.
 *
 * @param cycle counts from 1; reopened and repeated promises have more
 */
record ClockFacts(
        UUID ticketId,
        TicketKind kind,
        Priority priority,
        UUID customerId,
        String retailerId,
        String promise,
        Party party,
        int cycle,
        Instant startedAt) {

    static ClockFacts of(Promises promises, PromiseClock clock) {
        return new ClockFacts(
                promises.key(),
                promises.subject().kind(),
                promises.subject().priority(),
                promises.subject().customerId(),
                promises.subject().retailerId(),
                clock.promise(),
                clock.party(),
                clock.cycle(),
                clock.pace().startedAt());
    }
}
