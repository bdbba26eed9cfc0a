package org.aftersales.ticket.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.aftersales.kit.privacy.PersonalData;
import org.aftersales.kit.problem.Conflict;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.problem.Violation;
import org.aftersales.kit.tenant.Caller;
import org.aftersales.kit.tenant.Roles;
import org.aftersales.ticket.attachment.ShownUseCases;
import org.aftersales.ticket.ticket.TicketBrief;
import org.aftersales.ticket.ticket.TicketLookupUseCases;
import org.jspecify.annotations.Nullable;

/** Written and read. */
@ApplicationScoped
@Transactional
class ConversationUseCases {

    private static final Set<String> STAFF = Set.of(Roles.AGENT, Roles.TECHNICIAN, Roles.ADJUSTER, Roles.MANAGER);

    private final Messages messages;
    private final PostingUseCases posting;
    private final CannedAnswers canned;
    private final ShownUseCases shown;
    private final TicketLookupUseCases tickets;
    private final PersonalData personal;
    private final Caller caller;

    ConversationUseCases(
            Messages messages,
            PostingUseCases posting,
            CannedAnswers canned,
            ShownUseCases shown,
            TicketLookupUseCases tickets,
            PersonalData personal,
            Caller caller) {
        this.messages = messages;
        this.posting = posting;
        this.canned = canned;
        this.shown = shown;
        this.tickets = tickets;
        this.personal = personal;
        this.caller = caller;
    }

    /** Nobody reads on there; what is still wrong is a ticket of its own. */
    static final class ConversationOver extends Conflict {
        ConversationOver() {
            super("conversation-over", "This ticket is finished; open another that follows it.");
        }
    }

    MessageView post(UUID about, PostMessage told) {
        var ticket = tickets.destination(about);
        var draft = draft(told, ticket);
        if (draft.visibility() == Visibility.PUBLIC && PostingUseCases.isOver(ticket)) throw new ConversationOver();
        var message = posting.write(ticket, draft, told.files());
        return view(
                told.files().isEmpty()
                        ? new Written(message, List.of())
                        : written(List.of(message)).getFirst());
    }

    /** Those that the caller may read, the newest first. */
    List<Written> newest(UUID ticketId, UUID below, int limit) {
        tickets.seen(ticketId);
        return written(
                isCustomer()
                        ? messages.publicOf(tickets.ofOneCustomer(ticketId), below, limit)
                        : messages.of(tickets.withMerged(ticketId), below, limit));
    }

    /** The messages with their files, in the same order. */
    List<Written> written(List<Message> found) {
        var files = shown.of(found.stream().map(Message::id).toList());
        return found.stream()
                .map(message -> new Written(message, files.getOrDefault(message.id(), List.of())))
                .toList();
    }

    MessageView view(Written written) {
        var message = written.message();
        var body = words(message);
        return isCustomer()
                ? MessageView.outside(message, body, written.files())
                : MessageView.inside(message, body, written.files());
    }

    String words(Message message) {
        return personal.open(Message.BODY, message.id(), message.body());
    }

    private Draft draft(PostMessage told, TicketBrief ticket) {
        if ((told.body() == null) == (told.canned() == null)) {
            throw wrong("/body", "one-of-two", "Either words of your own or a canned answer.");
        }
        return isCustomer() ? ofCustomer(told) : ofStaff(told, ticket);
    }

    private Draft ofCustomer(PostMessage told) {
        if (told.canned() != null) throw wrong("/canned", "not-applicable", "Canned answers are staff's.");
        if (told.visibility() == Visibility.INTERNAL) {
            throw wrong("/visibility", "not-applicable", "What customers write is public.");
        }
        return new Draft(Author.CUSTOMER, caller.subject(), Visibility.PUBLIC, text(told.body()), null);
    }

    private Draft ofStaff(PostMessage told, TicketBrief ticket) {
        var visibility = told.visibility() == null ? Visibility.INTERNAL : told.visibility();
        var choice = told.canned();
        if (choice == null) return new Draft(Author.STAFF, caller.subject(), visibility, text(told.body()), null);

        var answer = canned.latest(choice.code());
        var text = answer.text(choice.language(), ticket.number());
        return new Draft(Author.STAFF, caller.subject(), visibility, text, answer.canned());
    }

    private static String text(@Nullable String body) {
        if (body == null || body.isBlank()) throw wrong("/body", "blank", "Say something.");
        return body.strip();
    }

    private boolean isCustomer() {
        return caller.roles().stream().noneMatch(STAFF::contains);
    }

    private static RuleViolated wrong(String pointer, String code, String message) {
        return new RuleViolated(
                "invalid-message", "The message is not acceptable.", List.of(new Violation(pointer, code, message)));
    }
}
