package org.aftersales.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.ticket.customer.CustomerUseCases;

/** Tells the service who is who, as the consumer of warranty's events does. */
@ApplicationScoped
public class Customers {
    private final Tenants tenants;
    private final CustomerUseCases customers;

    Customers(Tenants tenants, CustomerUseCases customers) {
        this.tenants = tenants;
        this.customers = customers;
    }

    public void link(String tenant, UUID customer, String subject) {
        tenants.run(tenant, () -> customers.link(customer, subject, Instant.EPOCH));
    }
}
