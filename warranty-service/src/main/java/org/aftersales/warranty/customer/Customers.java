package org.aftersales.warranty.customer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.aftersales.kit.domain.Aggregates;

@ApplicationScoped
class Customers implements Aggregates<Customer, CustomerId> {

    List<Customer> of(String subject) {
        return list("subject", subject);
    }
}
