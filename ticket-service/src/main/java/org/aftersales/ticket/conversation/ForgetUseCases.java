package org.aftersales.ticket.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** What an erased customer wrote goes with them; what staff wrote about the work stays. */
@ApplicationScoped
@Transactional
public class ForgetUseCases {

    private final Messages messages;
    private final FoundByUseCases words;

    ForgetUseCases(Messages messages, FoundByUseCases words) {
        this.messages = messages;
        this.words = words;
    }

    /** Deletes the customer's messages and the links to their tickets; what was deleted before is no trouble. */
    public void forget(UUID customerId) {
        words.forget(messages.ticketsWrittenBy(customerId), () -> messages.forget(customerId));
    }
}
