package org.aftersales.warranty.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.aftersales.kit.domain.Aggregates;

@ApplicationScoped
class Customers implements Aggregates<Customer, CustomerId> {

    /** Whom a person was linked to, the earliest first. */
    List<Customer> of(String subject) {
        return list("subject = ?1 order by linkedAt, id.value", subject);
    }

    /** Those with these ids, holding the locks of their rows, which are taken in one order. */
    List<Customer> lockAll(Set<CustomerId> ids) {
        var values = ids.stream().map(CustomerId::value).toList();
        return find("id.value in ?1 order by id.value", values)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    List<Customer> of(Collection<CustomerId> ids) {
        return list("id.value in ?1", ids.stream().map(CustomerId::value).collect(Collectors.toSet()));
    }

    /** As it is now, and until the transaction ends nobody changes it. */
    Customer hold(CustomerId id) {
        var customer = get(id);
        getEntityManager().refresh(customer, LockModeType.PESSIMISTIC_READ);
        return customer;
    }

    /** As {@link #of}, holding the locks of the rows, which are taken in the order of their ids. */
    List<Customer> lockAll(String subject) {
        return find("subject = ?1 order by id.value", subject).withLock(LockModeType.PESSIMISTIC_WRITE).stream()
                .sorted(Comparator.comparing(customer -> Objects.requireNonNull(customer.linkedAt())))
                .toList();
    }
}
