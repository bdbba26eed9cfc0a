package org.aftersales.feedback.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.aftersales.feedback.customer.CustomerUseCases;
import org.aftersales.feedback.survey.MessageUseCases;

/** What becomes of the wish not to be asked, once the tenant and the customer are known. */
@ApplicationScoped
@Transactional
class OptOuts {

    private final CustomerUseCases customers;
    private final MessageUseCases invitations;

    OptOuts(CustomerUseCases customers, MessageUseCases invitations) {
        this.customers = customers;
        this.invitations = invitations;
    }

    boolean isOut(UUID customer) {
        return customers.isOptedOut(customer);
    }

    boolean leave(UUID customer) {
        var news = customers.optOut(customer);
        if (news) customers.reach(customer).customers().forEach(invitations::optOut);
        return news;
    }

    boolean comeBack(UUID customer) {
        return customers.optIn(customer);
    }
}
