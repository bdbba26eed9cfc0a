package org.aftersales.ticket.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.privacy.PersonalData;
import org.aftersales.kit.tx.Turns;
import org.aftersales.ticket.ticket.SaidWordUseCases;

/** By which words of its messages a ticket is found. Reading and erasing take turns, so that no word outlives its message. */
@ApplicationScoped
@Transactional
class FoundByUseCases {
    private final Messages messages;
    private final SaidWordUseCases words;
    private final PersonalData personal;
    private final Turns turns;

    FoundByUseCases(Messages messages, SaidWordUseCases words, PersonalData personal, Turns turns) {
        this.messages = messages;
        this.words = words;
        this.personal = personal;
        this.turns = turns;
    }

    /** The ticket is found by the words of the message, unless that was erased. */
    void read(UUID message) {
        messages.ticketOf(message).ifPresent(ticket -> {
            takeTurn(ticket);
            messages.of(message).ifPresent(this::learn);
        });
    }

    /**
     * Has done what erases messages of these tickets. Afterwards they are found by what is left.
     *
     * @param tickets all of them held by nobody else until the transaction ends
     */
    void forget(List<UUID> tickets, Runnable erasing) {
        tickets.stream().sorted().forEach(this::takeTurn);
        for (var ticket : tickets) {
            messages.list("ticketId", ticket).forEach(message -> words.forget(ticket, text(message)));
        }
        erasing.run();
        for (var ticket : tickets) messages.list("ticketId", ticket).forEach(this::learn);
    }

    private void learn(Message message) {
        words.learn(message.ticketId(), text(message), message.visibility() == Visibility.PUBLIC);
    }

    private String text(Message message) {
        return personal.open(Message.BODY, message.id(), message.body());
    }

    private void takeTurn(UUID ticket) {
        turns.take("said-words " + ticket);
    }
}
