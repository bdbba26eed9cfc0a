package org.aftersales.ticket.mail;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.aftersales.kit.tenant.Tenants;

@ApplicationScoped
class UndeliverableAddresses implements PanacheRepositoryBase<UndeliverableAddress, UUID> {

    private final Tenants tenants;

    UndeliverableAddresses(Tenants tenants) {
        this.tenants = tenants;
    }

    /** That it was refused before is no news; two mails may learn it at once. */
    void add(UUID ref, String code, Instant now) {
        getEntityManager()
                .createNativeQuery("""
                        insert into undeliverable_address (tenant_id, address_ref, code, since) values (?1, ?2, ?3, ?4)
                        on conflict do nothing""")
                .setParameter(1, tenants.current())
                .setParameter(2, ref)
                .setParameter(3, code)
                .setParameter(4, now)
                .executeUpdate();
    }
}
