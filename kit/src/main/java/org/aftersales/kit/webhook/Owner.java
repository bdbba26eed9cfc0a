package org.aftersales.kit.webhook;

import jakarta.enterprise.context.RequestScoped;
import org.aftersales.kit.tenant.Caller;
import org.aftersales.kit.tenant.Roles;
import org.jspecify.annotations.Nullable;

/** For whom the caller acts. */
@RequestScoped
class Owner {
    private final Caller caller;

    Owner(Caller caller) {
        this.caller = caller;
    }

    /** The caller's retailer; null for the tenant's staff. */
    @Nullable
    String retailer() {
        return caller.is(Roles.ADMIN) || caller.is(Roles.MANAGER) ? null : caller.retailer();
    }
}
