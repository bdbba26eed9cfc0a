package org.aftersales.warranty.unit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import org.aftersales.kit.tenant.Caller;
import org.aftersales.kit.tenant.Roles;
import org.aftersales.warranty.customer.CustomerId;
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
        return reachesAllOf(owner.customerId())
                || retailer().filter(owner::isSoldBy).isPresent();
    }

    /** Whether the caller sees whatever the customer owns. */
    boolean reachesAllOf(CustomerId customer) {
        return caller.roles().stream().anyMatch(STAFF::contains)
                || caller.is(Roles.CUSTOMER) && customers.ofCaller().contains(customer);
    }

    /** The retailer whose units the caller sees, if that is why they see any. */
    Optional<String> retailer() {
        return caller.is(Roles.RETAILER)
                ? Optional.of(caller.retailer()).filter(retailer -> !retailer.equals(Owner.NO_RETAILER))
                : Optional.empty();
    }
}
