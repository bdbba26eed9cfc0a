package org.aftersales.ticket.customer;

import static java.util.stream.Collectors.toUnmodifiableSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
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

    /**
     * Nobody is the customer any more; who presents a card of theirs later is linked anew.
     *
     * @return who it was; none when nobody was
     */
    public Optional<String> forget(UUID customerId) {
        var link = links.findByIdOptional(customerId);
        link.ifPresent(links::delete);
        return link.map(CustomerLink::subject);
    }

    /** The customers that this person is: one per retailer who sold to them, none before the first link arrives. */
    public Set<UUID> customersOf(String subject) {
        return links.stream("subject", subject).map(CustomerLink::customerId).collect(toUnmodifiableSet());
    }
}
