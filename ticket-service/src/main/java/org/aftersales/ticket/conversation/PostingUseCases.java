package org.aftersales.ticket.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.aftersales.kit.domain.Uuids;
import org.aftersales.kit.privacy.PersonalData;
import org.aftersales.ticket.attachment.Audience;
import org.aftersales.ticket.attachment.ShownUseCases;
import org.aftersales.ticket.mail.MailUseCases;
import org.aftersales.ticket.routine.RoutineUseCases;
import org.aftersales.ticket.sla.Fact;
import org.aftersales.ticket.sla.SlaUseCases;
import org.aftersales.ticket.ticket.TicketBrief;

/** Writes messages, whoever they are from, and tells all who have to hear of them. */
@ApplicationScoped
@Transactional
public class PostingUseCases {

    private static final Set<String> OVER = Set.of("CLOSED", "CANCELLED", "MERGED");

    private final WrittenMessages written;
    private final Conversations conversations;
    private final ShownUseCases shown;
    private final PersonalData personal;
    private final SlaUseCases sla;
    private final MailUseCases mails;
    private final RoutineUseCases routines;
    private final Clock clock;

    PostingUseCases(
            WrittenMessages written,
            Conversations conversations,
            ShownUseCases shown,
            PersonalData personal,
            SlaUseCases sla,
            MailUseCases mails,
            RoutineUseCases routines,
            Clock clock) {
        this.written = written;
        this.conversations = conversations;
        this.shown = shown;
        this.personal = personal;
        this.sla = sla;
        this.mails = mails;
        this.routines = routines;
        this.clock = clock;
    }

    /** Whether customers are still written to about the ticket, and read. */
    public static boolean isOver(TicketBrief ticket) {
        return OVER.contains(ticket.status());
    }

    /**
     * Writes a message that shows these files, which its writer must have sent.
     *
     * @return its id
     */
    public UUID post(TicketBrief ticket, Draft draft, List<UUID> files) {
        return write(ticket, draft, files).id();
    }

    /**
     * Begins the conversations about tickets that are opened in this transaction: nobody can have planned for their silence,
     * and what is promised about them has heard with their opening that their customers write.
     */
    public void begin(List<FirstWords> said) {
        var now = clock.instant();
        var messages = said.stream()
                .map(words -> message(words.ticket(), words.draft(), now))
                .toList();
        var begun = new ArrayList<Conversation>();
        for (int i = 0; i < said.size(); i++) {
            var ticket = said.get(i).ticket();
            var conversation = Conversation.about(ticket.id());
            conversation.posted(messages.get(i).id(), said.get(i).draft().author(), ticket, now);
            begun.add(conversation);
        }
        written.begin(messages, begun);
    }

    private Message message(TicketBrief ticket, Draft draft, Instant now) {
        var id = Uuids.v7(clock);
        return Message.of(id, ticket.id(), draft, personal.seal(Message.BODY, id, draft.text()), now)
                .from(draft.canned());
    }

    Message write(TicketBrief ticket, Draft draft, List<UUID> files) {
        var isPublic = draft.visibility() == Visibility.PUBLIC;
        if (isPublic) meet(ticket, draft.author());

        var now = clock.instant();
        var message = message(ticket, draft, now);
        var id = message.id();
        written.write(message);
        shown.show(id, ticket.id(), files, isPublic ? Audience.PUBLIC : Audience.INTERNAL, draft.actor());
        if (isPublic) {
            converse(ticket, conversation -> conversation.posted(id, draft.author(), ticket, now));
            tell(id, ticket, draft.author(), now);
        }
        return message;
    }

    /** In the conversation that there is, held until the transaction ends; else in one that begins so. */
    private void converse(TicketBrief ticket, Consumer<Conversation> posted) {
        var begun = Conversation.about(ticket.id());
        posted.accept(begun);
        if (!written.begin(begun)) posted.accept(conversations.lock(ticket.id()));
    }

    /**
     * What was planned for silence is not any more. Whoever writes holds the ticket already, so one that is being closed by
     * itself is waited for there; timers come before the conversation, as for those who give a notice.
     */
    private void meet(TicketBrief ticket, Author author) {
        switch (author) {
            case CUSTOMER -> routines.customerWrote(ticket);
            case STAFF -> routines.staffWrote(ticket);
            case SYSTEM -> {} // nobody is less silent for that
        }
    }

    /** An answer is what a person has written and the customer reads. */
    private void tell(UUID message, TicketBrief ticket, Author author, Instant now) {
        switch (author) {
            case CUSTOMER -> sla.hear(ticket.id(), Fact.CUSTOMER_WROTE, now);
            case STAFF -> {
                sla.hear(ticket.id(), Fact.ANSWERED, now);
                mails.tell(message, ticket, false);
            }
            case SYSTEM -> mails.tell(message, ticket, true); // a machine answers nobody
        }
    }
}
