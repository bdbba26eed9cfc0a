package org.aftersales.ticket.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Gatherers;
import org.aftersales.kit.privacy.PersonalData;
import org.aftersales.kit.tx.Turns;
import org.aftersales.ticket.ticket.Said;
import org.aftersales.ticket.ticket.SaidWordUseCases;

/** By which words of its messages a ticket is found. Reading and erasing take turns, so that no word outlives its message. */
@ApplicationScoped
@Transactional
class FoundByUseCases {
    /** Each may have a thousand words. */
    private static final int AT_ONCE = 50;

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

    /** The tickets are found by the words of these messages, but of those that were erased. */
    void read(Set<UUID> told) {
        takeTurns(messages.ticketsOf(told));
        learn(messages.of(told));
    }

    /**
     * Has done what erases messages of these tickets. Afterwards they are found by what is left.
     *
     * @param tickets all of them held by nobody else until the transaction ends
     */
    void forget(List<UUID> tickets, Runnable erasing) {
        takeTurns(tickets);
        for (var ticket : tickets) {
            messages.list("ticketId", ticket).forEach(message -> words.forget(ticket, text(message)));
        }
        erasing.run();
        for (var ticket : tickets) learn(messages.list("ticketId", ticket));
    }

    private void learn(List<Message> told) {
        told.stream()
                .gather(Gatherers.windowFixed(AT_ONCE))
                .forEach(some -> words.learn(some.stream().map(this::said).toList()));
    }

    private Said said(Message message) {
        return new Said(message.ticketId(), text(message), message.visibility() == Visibility.PUBLIC);
    }

    private String text(Message message) {
        return personal.open(Message.BODY, message.id(), message.body());
    }

    private void takeTurns(List<UUID> tickets) {
        turns.take(
                tickets.stream().sorted().map(ticket -> "said-words " + ticket).toList());
    }
}
