package org.aftersales.warranty.imports;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class RegistrationImports implements PanacheRepositoryBase<RegistrationImport, UUID> {

    private static final UUID END = new UUID(-1, -1);
    private static final String UNFINISHED = """
            retailerId = ?1 and digest = ?2 and dryRun = ?3 and merge = ?4 and status in (?5, ?6) order by id""";

    /** An unfinished import of the same bytes, to be done in the same way. */
    Optional<RegistrationImport> findUnfinished(StoredFile file, Order order) {
        return find(
                        UNFINISHED,
                        order.retailerId(),
                        file.digest(),
                        order.dryRun(),
                        order.merge(),
                        ImportStatus.QUEUED,
                        ImportStatus.RUNNING)
                .stream()
                .filter(other -> other.isJudgedAsOf(order.asOf()))
                .findFirst();
    }

    /** As it is now, whatever was read before, and as it stays until the transaction ends. */
    RegistrationImport lock(UUID id) {
        var job = findById(id);
        getEntityManager().refresh(job, LockModeType.PESSIMISTIC_WRITE);
        return job;
    }

    /** @param retailer whose; null for all of the tenant */
    List<RegistrationImport> newest(@Nullable String retailer, @Nullable UUID before, int limit) {
        var below = before == null ? END : before;
        var found = retailer == null
                ? find("id < ?1 order by id desc", below)
                : find("retailerId = ?1 and id < ?2 order by id desc", retailer, below);
        return found.range(0, limit - 1).list();
    }
}
