package org.aftersales.ticket.sla;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aftersales.kit.domain.Aggregates;

@ApplicationScoped
class PromiseBook implements Aggregates<Promises, UUID> {
    private static final String WITH_CLOCKS =
            "from Promises promises left join fetch promises.clocks where promises.id in ?1";

    /** To Hibernate: pass over what somebody else holds. */
    private static final int SKIP_LOCKED = -2;

    /** The promises about a ticket, held until the transaction ends; none where no policy promised any. */
    Optional<Promises> held(UUID ticketId) {
        return findByIdOptional(ticketId, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The promises of tickets that were merged into this one, by the order of their opening. */
    List<Promises> goingOnIn(UUID ticketId) {
        return list(
                "id in (select one.promises.id from PromiseClock one where one.sharing.goesOnIn = ?1) order by id",
                ticketId);
    }

    /** The promises about these tickets with their clocks, by one question to the database. */
    List<Promises> withClocks(Collection<UUID> ticketIds) {
        return ticketIds.isEmpty() ? List.of() : list(WITH_CLOCKS, ticketIds);
    }

    /** Of these the ones that nobody else holds, with all that belongs to them, held until the transaction ends. */
    List<Promises> free(Collection<UUID> ticketIds) {
        var free = find("id in ?1", ticketIds)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint("jakarta.persistence.lock.timeout", SKIP_LOCKED)
                .list();
        if (!free.isEmpty()) {
            var ids = free.stream().map(Promises::key).toList();
            list(WITH_CLOCKS, ids);
            list("from Promises promises left join fetch promises.waits where promises.id in ?1", ids);
        }
        return free;
    }
}
