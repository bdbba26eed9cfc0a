package org.aftersales.ticket.queue;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aftersales.kit.domain.Uuids;
import org.aftersales.ticket.queue.Decision.Outcome;

@ApplicationScoped
class Decisions implements PanacheRepositoryBase<Decision, UUID> {
    private static final int MOST = 100;

    private final Clock clock;

    Decisions(Clock clock) {
        this.clock = clock;
    }

    void note(Routing routing, Outcome outcome, List<Considered> considered) {
        persist(Decision.of(Uuids.v7(clock), routing, outcome, considered, clock.instant()));
    }

    /** Says once that nobody is free, however often somebody has looked. */
    void noteNobody(Routing routing, List<Considered> considered) {
        var last = latest(routing.ticketId()).map(Decision::outcome);
        if (!last.equals(Optional.of(Outcome.NOBODY_FREE))) note(routing, Outcome.NOBODY_FREE, considered);
    }

    /** The latest hundred, newest first. */
    List<Decision> of(UUID ticket) {
        return find("ticketId = ?1 order by id desc", ticket).page(0, MOST).list();
    }

    private Optional<Decision> latest(UUID ticket) {
        return find("ticketId = ?1 order by id desc", ticket).firstResultOptional();
    }
}
