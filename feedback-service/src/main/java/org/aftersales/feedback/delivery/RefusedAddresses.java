package org.aftersales.feedback.delivery;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

@ApplicationScoped
class RefusedAddresses implements PanacheRepositoryBase<RefusedAddress, UUID> {

    private static final String ADD = """
            insert into refused_address (tenant_id, address_ref, code, since)
            values (current_tenant(), :ref, :code, :since) on conflict do nothing""";

    /** That it was refused before is no news; two messages may learn it at once. */
    void add(UUID ref, String code, Instant now) {
        getEntityManager()
                .createNativeQuery(ADD)
                .setParameter("ref", ref)
                .setParameter("code", code)
                .setParameter("since", now)
                .executeUpdate();
    }
}
