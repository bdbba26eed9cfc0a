package org.aftersales.warranty.unit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.aftersales.kit.tenant.Caller;
import org.aftersales.kit.tenant.Roles;
import org.aftersales.warranty.customer.CustomerUseCases;

/** Whose units the caller may see: staff everybody's, a retailer those it sold, a customer their own. */
@ApplicationScoped
class Sight {

    private static final Set<String> STAFF =
            Set.of(Roles.AGENT, Roles.TECHNICIAN, Roles.ADJUSTER, Roles.MANAGER, Roles.ADMIN);

    private final CustomerUseCases customers;
    private final Caller caller;

    Sight(CustomerUseCases customers, Caller caller) {
        this.customers = customers;
        this.caller = caller;
    }

    boolean reaches(Owner owner) {
        return caller.roles().stream().anyMatch(STAFF::contains)
                || caller.is(Roles.RETAILER) && owner.isSoldBy(caller.retailer())
                || caller.is(Roles.CUSTOMER) && customers.ofCaller().contains(owner.customerId());
    }
}
