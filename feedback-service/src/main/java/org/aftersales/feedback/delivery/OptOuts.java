package org.aftersales.feedback.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aftersales.feedback.customer.CustomerUseCases;
import org.aftersales.feedback.survey.MessageUseCases;

/** What becomes of the wish not to be asked, once the tenant and the customer are known. */
@ApplicationScoped
@Transactional
class OptOuts {

    private final CustomerUseCases customers;
    private final MessageUseCases invitations;
    private final AddressBook book;
    private final UnwantedAddresses unwanted;
    private final Clock clock;

    OptOuts(
            CustomerUseCases customers,
            MessageUseCases invitations,
            AddressBook book,
            UnwantedAddresses unwanted,
            Clock clock) {
        this.customers = customers;
        this.invitations = invitations;
        this.book = book;
        this.unwanted = unwanted;
        this.clock = clock;
    }

    boolean isOut(UUID customer) {
        return customers.isOptedOut(customer) || unwanted.any(addresses(customer));
    }

    /** Nobody is written to at their addresses, as whichever customer: whose mailbox it is wants none. */
    boolean leave(UUID customer) {
        var now = clock.instant();
        var news = invitations.optOut(customers.samePerson(customer), () -> customers.optOut(customer));
        addresses(customer).stream().sorted().forEach(ref -> unwanted.add(ref, customer, now));
        return news;
    }

    boolean comeBack(UUID customer) {
        var news = customers.optIn(customer);
        unwanted.remove(addresses(customer));
        return news;
    }

    /** They have allowed it elsewhere, later than they refused it here. */
    void allowed(UUID customer) {
        unwanted.remove(book.refs(customer));
    }

    private Set<UUID> addresses(UUID customer) {
        return customers.samePerson(customer).stream()
                .flatMap(each -> book.refs(each).stream())
                .collect(Collectors.toSet());
    }
}
