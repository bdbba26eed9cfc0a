package org.aftersales.kit.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.domain.Aggregates;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class Endpoints implements Aggregates<Endpoint, UUID> {
    private static final String FORGIVE = """
            update webhook_endpoint set failing_since = null where tenant_id = current_tenant() and id = :id""";

    private static final String GO_ON = """
            update webhook_delivery set due_at = :now, step = 0
            where tenant_id = current_tenant() and endpoint_id = :id and status = 'PENDING'""";

    long countOf(@Nullable String retailer) {
        return retailer == null ? count("retailerId is null") : count("retailerId = ?1", retailer);
    }

    /** The newest first. */
    List<Endpoint> below(UUID id, int limit) {
        return find("id < ?1 order by id desc", id).page(0, limit).list();
    }

    /** As {@link #below}, of one retailer. */
    List<Endpoint> below(UUID id, String retailer, int limit) {
        return find("id < ?1 and retailerId = ?2 order by id desc", id, retailer)
                .page(0, limit)
                .list();
    }

    /** Forgets that an endpoint has failed, and makes what waits for it due. Neither changes its version. */
    void resume(UUID id, Instant now) {
        getEntityManager().createNativeQuery(FORGIVE).setParameter("id", id).executeUpdate();
        getEntityManager()
                .createNativeQuery(GO_ON)
                .setParameter("id", id)
                .setParameter("now", now)
                .executeUpdate();
    }
}
