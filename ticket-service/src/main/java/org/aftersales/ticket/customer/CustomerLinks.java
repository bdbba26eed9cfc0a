package org.aftersales.ticket.customer;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class CustomerLinks implements PanacheRepositoryBase<CustomerLink, UUID> {}
