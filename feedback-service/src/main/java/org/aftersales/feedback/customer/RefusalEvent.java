package org.aftersales.feedback.customer;

import java.time.Instant;
import java.util.UUID;
import org.aftersales.kit.domain.DomainEvent;
import org.aftersales.kit.domain.EventType;

sealed interface RefusalEvent extends DomainEvent {

    /** Somebody has said, by the link under a message, that they do not want to be asked. */
    @EventType("feedback.customer.opted-out.v1")
    record OptedOut(UUID customerId, Instant optedOutAt) implements RefusalEvent {}

    /** They have taken it back, in the same way. */
    @EventType("feedback.customer.opted-in.v1")
    record OptedIn(UUID customerId, Instant optedInAt) implements RefusalEvent {}
}
