package org.aftersales.ticket.ticket;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.problem.NotFound;

@ApplicationScoped
class SavedSearches implements PanacheRepositoryBase<SavedSearch, UUID> {

    /** @throws NotFound when the tenant has none of this id */
    SavedSearch get(UUID id) {
        return findByIdOptional(id).orElseThrow(NotFound::new);
    }

    /** As {@link #get}, holding the row's lock until the transaction ends. */
    SavedSearch lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(NotFound::new);
    }

    long countOf(String owner) {
        return count("owner", owner);
    }

    /** Those that somebody sees, the newest before an id first. */
    List<SavedSearch> below(UUID id, String subject, int limit) {
        return find("id < ?1 and (shared = true or owner = ?2) order by id desc", id, subject)
                .page(0, limit)
                .list();
    }
}
