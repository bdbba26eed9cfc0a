package org.aftersales.ticket.queue;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class QueueAgents implements PanacheRepositoryBase<QueueAgent, String> {
    /** To Hibernate: pass over what somebody else holds. */
    private static final int SKIP_LOCKED = -2;

    /** The agent, held until the transaction ends: what they have is counted after this. */
    Optional<QueueAgent> held(String id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** As {@link #held}; none when somebody else gives them something just now. */
    Optional<QueueAgent> heldIfFree(String id) {
        return find("id = ?1", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint("jakarta.persistence.lock.timeout", SKIP_LOCKED)
                .firstResultOptional();
    }

    List<QueueAgent> after(String id, int limit) {
        return find("id > ?1 order by id", id).page(0, limit).list();
    }

    boolean isPresent(String id) {
        return count("id = ?1 and presence = ?2", id, Presence.PRESENT) > 0;
    }
}
