package org.aftersales.ticket.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aftersales.ticket.ticket.TicketLookupUseCases;

/** Tells the other features what a customer may know of conversations. */
@ApplicationScoped
@Transactional
public class ConversationLookupUseCases {

    private static final int LATEST = 20;

    /** In the order of the database, which compares ids as sixteen unsigned bytes. */
    private static final UUID ABOVE_ALL = new UUID(-1, -1);

    private final Messages messages;
    private final ConversationUseCases conversations;
    private final TicketLookupUseCases tickets;

    ConversationLookupUseCases(Messages messages, ConversationUseCases conversations, TicketLookupUseCases tickets) {
        this.messages = messages;
        this.conversations = conversations;
        this.tickets = tickets;
    }

    /** The latest twenty that the customer may read, with those of theirs that go on as it, oldest first; whoever asks. */
    public List<ToldMessage> told(UUID ticketId) {
        var latest = messages.publicOf(tickets.ofOneCustomer(ticketId), ABOVE_ALL, LATEST)
                .reversed();
        return conversations.written(latest).stream().map(this::told).toList();
    }

    /** One message, whoever asks; none where the customer may not read it or it is not there any more. */
    public Optional<ToldMessage> told(UUID ticketId, UUID message) {
        return messages.publicOne(ticketId, message)
                .map(List::of)
                .map(conversations::written)
                .map(written -> told(written.getFirst()));
    }

    private ToldMessage told(Written written) {
        var message = written.message();
        return new ToldMessage(message.author(), conversations.words(message), message.postedAt(), written.files());
    }
}
