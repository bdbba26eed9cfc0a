package org.aftersales.ticket.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.aftersales.kit.tenant.Caller;
import org.aftersales.ticket.customer.CustomerUseCases;

/** Which tickets the caller sees, and how much of them; of people the database is asked which customers they are. */
@ApplicationScoped
class CallerSight {
    private final Sights sights;
    private final CustomerUseCases customers;
    private final Caller caller;

    CallerSight(Sights sights, CustomerUseCases customers, Caller caller) {
        this.sights = sights;
        this.customers = customers;
        this.caller = caller;
    }

    Sight now() {
        return sights.of(sights.isPerson() ? customers.customersOf(caller.subject()) : Set.of());
    }
}
