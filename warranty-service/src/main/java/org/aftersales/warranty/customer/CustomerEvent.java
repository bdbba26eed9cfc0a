package org.aftersales.warranty.customer;

import java.time.Instant;
import org.aftersales.kit.domain.DomainEvent;
import org.aftersales.kit.domain.EventType;

/** What happens to a customer. */
sealed interface CustomerEvent extends DomainEvent {

    /** The customer is the person who signed in as this subject. */
    @EventType("warranty.customer.linked.v1")
    record Linked(CustomerId customerId, String subject, Instant linkedAt) implements CustomerEvent {}

    /** The person asked to be forgotten; every service forgets who the customer was. */
    @EventType("warranty.customer.erased.v1")
    record Erased(CustomerId customerId, Instant erasedAt) implements CustomerEvent {}
}
