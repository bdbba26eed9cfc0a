package org.aftersales.ticket.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
@Transactional
public class CustomerUseCases {
    private final CustomerLinks links;
    private final LinkedCustomers linked;

    CustomerUseCases(CustomerLinks links, LinkedCustomers linked) {
        this.links = links;
        this.linked = linked;
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
        return linked.of(subject);
    }

    /** As {@link #customersOf(String)}, of many people at once; those who are no customer yet are absent. It begins no transaction. */
    @Transactional(TxType.SUPPORTS)
    public Map<String, Set<UUID>> customersOf(Set<String> subjects) {
        return linked.of(subjects);
    }
}
