package org.aftersales.warranty.customer;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class ProfileChanges implements PanacheRepositoryBase<ProfileChange, UUID> {}
