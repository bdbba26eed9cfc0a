package org.aftersales.feedback.delivery;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class UnwantedAddresses implements PanacheRepositoryBase<UnwantedAddress, UUID> {

    private static final String ADD = """
            insert into unwanted_address (tenant_id, address_ref, said_by, since)
            values (current_tenant(), :ref, :customer, :since) on conflict do nothing""";

    /** That its holder has said so before is no news. */
    void add(UUID ref, UUID customer, Instant now) {
        getEntityManager()
                .createNativeQuery(ADD)
                .setParameter("ref", ref)
                .setParameter("customer", customer)
                .setParameter("since", now)
                .executeUpdate();
    }

    /** The addresses of which the customer has said so. */
    Set<UUID> saidBy(UUID customer) {
        return list("saidBy", customer).stream()
                .map(UnwantedAddress::addressRef)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** They stay unwanted, and nobody knows any more by whom. */
    void forget(UUID customer) {
        update("saidBy = null where saidBy = ?1", customer);
    }

    boolean any(Set<UUID> refs) {
        return !refs.isEmpty() && count("addressRef in ?1", refs) > 0;
    }

    void remove(Set<UUID> refs) {
        if (!refs.isEmpty()) delete("addressRef in ?1", refs);
    }
}
