package org.aftersales.kit.tenant;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.hibernate.orm.runtime.tenant.TenantResolver;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells Hibernate the tenant, so that every entity query carries the predicate; row-level security is the floor. */
@ApplicationScoped
@PersistenceUnitExtension
class HibernateTenant implements TenantResolver {
    private static final String NOBODY = "";

    private final Tenants tenants;

    HibernateTenant(Tenants tenants) {
        this.tenants = tenants;
    }

    @Override
    public String getDefaultTenantId() {
        return NOBODY;
    }

    @Override
    public String resolveTenantId() {
        return tenants.find().orElse(NOBODY);
    }
}
