package org.aftersales.warranty.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.aftersales.kit.tenant.Tenants;

/** Counts the changes of the tenant's catalogue, one transaction after the other, so that no reader misses one. */
@ApplicationScoped
class Editions {

    private static final String NEXT = """
            insert into catalogue (tenant_id, edition) values (:tenant, 1)
            on conflict (tenant_id) do update set edition = catalogue.edition + 1
            returning edition""";

    private static final String CURRENT = """
            select coalesce(max(edition), 0) from catalogue where tenant_id = :tenant""";

    private final EntityManager entities;
    private final Tenants tenants;

    Editions(EntityManager entities, Tenants tenants) {
        this.entities = entities;
        this.tenants = tenants;
    }

    /** Begins the next edition; others who want to change the catalogue wait for the end of the transaction. */
    long next() {
        return read(NEXT);
    }

    long current() {
        return read(CURRENT);
    }

    private long read(String statement) {
        var answer = entities.createNativeQuery(statement, Long.class)
                .setParameter("tenant", tenants.current())
                .getSingleResult();
        return ((Number) answer).longValue();
    }
}
