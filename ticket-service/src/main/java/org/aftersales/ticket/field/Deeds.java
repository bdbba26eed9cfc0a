package org.aftersales.ticket.field;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.problem.Problem;
import org.aftersales.ticket.appointment.FieldVisitUseCases;
import org.aftersales.ticket.ticket.FieldWorkUseCases;

/** What commands are about: the ticket, or one of its visits. */
@ApplicationScoped
@Transactional
class Deeds {
    private final FieldWorkUseCases tickets;
    private final FieldVisitUseCases visits;
    private final Clock clock;

    Deeds(FieldWorkUseCases tickets, FieldVisitUseCases visits, Clock clock) {
        this.tickets = tickets;
        this.visits = visits;
        this.clock = clock;
    }

    /**
     * Does what the command says.
     *
     * @param seen the version that it counts on
     * @param skew how far the device's clock is behind ours
     * @return the version afterwards
     * @throws Problem as a request of its own would have been refused
     */
    long apply(FieldCommand command, long seen, Duration skew) {
        var visit = command.visit();
        if (visit == null) {
            return tickets.apply(command.ticketId(), seen, Objects.requireNonNull(command.work(), "says one thing"));
        }
        return visits.apply(command.ticketId(), seen, visit, at(command, skew));
    }

    /** When it happened, by our clock; never later than now. */
    private Instant at(FieldCommand command, Duration skew) {
        var now = clock.instant();
        var at = command.occurredAt().plus(skew);
        return at.isAfter(now) ? now : at;
    }

    /**
     * How that stands for which a command came too late.
     *
     * @param overtaken whether nothing is left to do
     */
    record Now(long version, boolean overtaken) {}

    /** @throws NotFound when the caller may not see it */
    Now now(FieldCommand command) {
        var visit = command.visit();
        if (visit != null && visit.appointmentId() != null) {
            var now = visits.now(command.ticketId(), visit);
            return new Now(now.version(), now.known());
        }
        var now = tickets.now(command.ticketId(), command.work());
        return new Now(now.version(), now.overtaken());
    }
}
