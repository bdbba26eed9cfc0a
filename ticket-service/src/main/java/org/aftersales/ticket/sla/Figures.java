package org.aftersales.ticket.sla;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;

/** Counts over the clocks of all tickets. */
@ApplicationScoped
class Figures {
    private static final String KEPT = """
            select clock.promise, clock.party,
                sum(case when clock.state = MET then 1 else 0 end),
                sum(case when clock.state = MISSED or clock.state = CANCELLED then 1 else 0 end),
                sum(case when clock.completedAt is null and clock.breachedAt is null then 1 else 0 end),
                sum(case when clock.completedAt is null and clock.breachedAt is not null then 1 else 0 end)
            from PromiseClock clock
            where clock.pace.startedAt >= ?1 and clock.pace.startedAt < ?2 and clock.state <> MERGED
                and (clock.state <> CANCELLED or clock.breachedAt is not null)
            group by clock.promise, clock.party
            order by clock.promise, clock.party""";

    private final EntityManager database;

    Figures(EntityManager database) {
        this.database = database;
    }

    /** How the clocks that started in a time have ended, or stand. What was broken stays so when it is called off. */
    List<KeptReport.Line> kept(Instant from, Instant until) {
        return database.createQuery(KEPT, KeptReport.Line.class)
                .setParameter(1, from)
                .setParameter(2, until)
                .getResultList();
    }
}
