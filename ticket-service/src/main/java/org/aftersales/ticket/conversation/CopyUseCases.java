package org.aftersales.ticket.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.aftersales.kit.domain.Uuids;
import org.aftersales.kit.privacy.PersonalData;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.ticket.attachment.ShownUseCases;
import org.aftersales.ticket.ticket.TicketLookupUseCases;

/** Messages that are read in another ticket too. */
@ApplicationScoped
@Transactional
public class CopyUseCases {
    private final Messages messages;
    private final ConversationUseCases conversations;
    private final ShownUseCases shown;
    private final TicketLookupUseCases tickets;
    private final PersonalData personal;
    private final Clock clock;

    CopyUseCases(
            Messages messages,
            ConversationUseCases conversations,
            ShownUseCases shown,
            TicketLookupUseCases tickets,
            PersonalData personal,
            Clock clock) {
        this.messages = messages;
        this.conversations = conversations;
        this.shown = shown;
        this.tickets = tickets;
        this.personal = personal;
        this.clock = clock;
    }

    /**
     * Copies messages in their order, with the same files for the same readers. Nobody is told of them again.
     *
     * @throws NotFound when one of them is not of this ticket and its customer
     */
    public void copy(UUID from, UUID to, Set<UUID> ids) {
        if (ids.isEmpty()) return;
        var found = messages.list("id in ?1 and ticketId in ?2 order by id", ids, tickets.ofOneCustomer(from));
        if (found.size() < ids.size()) throw new NotFound();

        for (var message : found) {
            var id = Uuids.v7(clock);
            var sealed = personal.seal(Message.BODY, id, conversations.words(message));
            messages.persistAndFlush(message.copied(id, to, sealed));
            shown.showAgain(message.id(), id);
        }
    }
}
