package org.aftersales.ticket.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** What an erased customer wrote goes with them; what staff wrote about the work stays. */
@ApplicationScoped
@Transactional
public class ForgetUseCases {

    private final Messages messages;

    ForgetUseCases(Messages messages) {
        this.messages = messages;
    }

    /** Deletes the customer's messages and the links to their tickets; what was deleted before is no trouble. */
    public void forget(UUID customerId) {
        messages.forget(customerId);
    }
}
