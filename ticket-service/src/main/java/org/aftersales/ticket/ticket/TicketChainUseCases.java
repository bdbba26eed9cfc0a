package org.aftersales.ticket.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.ticket.appointment.AppointmentRecordUseCases;
import org.jspecify.annotations.Nullable;

/**
 * What other features keep of a ticket enters the chain of its changes, so that nobody rewrites it unseen. Whoever changes
 * such a thing holds the ticket before it: in this order nobody waits for another in a circle.
 */
@ApplicationScoped
@Transactional
public class TicketChainUseCases {
    private final HeldTickets tickets;
    private final ChangeLog log;
    private final AppointmentRecordUseCases appointments;
    private final Clock clock;

    TicketChainUseCases(HeldTickets tickets, ChangeLog log, AppointmentRecordUseCases appointments, Clock clock) {
        this.tickets = tickets;
        this.log = log;
        this.appointments = appointments;
        this.clock = clock;
    }

    /** Keeps the ticket from others until the transaction ends. */
    public void hold(UUID ticket) {
        tickets.hold(ticket).orElseThrow(NotFound::new);
    }

    /**
     * As {@link #hold}, for timers: whoever holds the ticket may want to end the timer, so it waits for nobody.
     *
     * @throws LapseUseCases.Held when somebody holds it
     */
    public void holdIfFree(UUID ticket) {
        tickets.holdIfFree(ticket).orElseThrow(() -> new LapseUseCases.Held(ticket));
    }

    /**
     * Keeps what differs of something; nothing when nothing does. The ticket is held.
     *
     * @param actor opaque id of a person, or {@code system}
     * @param reason a code, never words
     */
    public void keep(
            UUID ticket, Map<String, String> before, Map<String, String> after, String actor, @Nullable String reason) {
        var cause = new Cause(actor, reason, clock.instant());
        var chain = log.chain(ticket);
        if (chain.isBehind()) catchUp(chain, cause);
        else log.record(chain, before, after, cause);
    }

    /** What there was before its steps were kept here enters as it is now, unless it has. The ticket is held. */
    void catchUp(UUID ticket) {
        var chain = log.chain(ticket);
        if (chain.isBehind()) catchUp(chain, Cause.fact("kept-from-now-on", clock.instant()));
    }

    private void catchUp(ChangeChain chain, Cause cause) {
        log.record(chain, Map.of(), appointments.kept(chain.ticketId()), cause);
        chain.catchUp();
    }
}
