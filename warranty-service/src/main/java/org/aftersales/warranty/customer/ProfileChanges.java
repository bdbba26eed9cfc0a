package org.aftersales.warranty.customer;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class ProfileChanges implements PanacheRepositoryBase<ProfileChange, UUID> {

    /** Oldest first. */
    List<KnownPerson.Change> of(CustomerId customer) {
        return find("customer = ?1 order by id", customer).stream()
                .map(ProfileChange::told)
                .toList();
    }
}
