package org.aftersales.ticket.customer;

import static java.util.stream.Collectors.toUnmodifiableSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
@Transactional
public class CustomerUseCases {
    private final CustomerLinks links;

    CustomerUseCases(CustomerLinks links) {
        this.links = links;
    }

    /** Remembers that the customer is the person with this token subject. */
    public void link(UUID customerId, String subject, Instant linkedAt) {
        links.findByIdOptional(customerId)
                .ifPresentOrElse(
                        link -> link.relink(subject, linkedAt),
                        () -> links.persist(CustomerLink.of(customerId, subject, linkedAt)));
    }

    /** Nobody is the customer any more; who presents a card of theirs later is linked anew. */
    public void forget(UUID customerId) {
        links.findByIdOptional(customerId).ifPresent(links::delete);
    }

    /** The customers that this person is: one per retailer who sold to them, none before the first link arrives. */
    public Set<UUID> customersOf(String subject) {
        return links.stream("subject", subject).map(CustomerLink::customerId).collect(toUnmodifiableSet());
    }
}
