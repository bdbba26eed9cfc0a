package org.aftersales.ticket.mail;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.aftersales.ticket.attachment.ToldAttachment;
import org.aftersales.ticket.conversation.ConversationLookupUseCases;
import org.aftersales.ticket.conversation.ToldMessage;
import org.aftersales.ticket.ticket.TicketBrief;
import org.aftersales.ticket.ticket.TicketLookupUseCases;

/** Writes letters, of what customers may know of a message and of nothing else. */
@ApplicationScoped
class Letters {

    private final ConversationLookupUseCases conversations;
    private final TicketLookupUseCases tickets;
    private final MailThread thread;
    private final AddressBook addresses;
    private final Mailbox mailbox;

    Letters(
            ConversationLookupUseCases conversations,
            TicketLookupUseCases tickets,
            MailThread thread,
            AddressBook addresses,
            Mailbox mailbox) {
        this.conversations = conversations;
        this.tickets = tickets;
        this.thread = thread;
        this.addresses = addresses;
        this.mailbox = mailbox;
    }

    /** None when the message is not there any more, or none that customers may read. */
    Optional<Letter> of(Mail mail) {
        return conversations.told(mail.ticketId(), mail.id()).map(told -> letter(mail, told));
    }

    private Letter letter(Mail mail, ToldMessage told) {
        var words = words(mail, tickets.known(mail.ticketId()), told);
        var before = thread.before(mail.ticketId(), mail.id());
        return new Letter(
                mailbox.sender(),
                addresses.of(mail).text(),
                mailbox.replyTo(mail.ticketId()),
                mailbox.bounceTo(mail.id()),
                drawn(Templates.subject(words), words).strip(),
                drawn(Templates.plain(words), words),
                drawn(Templates.letter(words), words),
                mailbox.messageId(mail.id()),
                before.getLast(),
                before,
                mail.isAutomatic());
    }

    private static LetterText words(Mail mail, TicketBrief ticket, ToldMessage told) {
        var files = told.attachments().stream().map(ToldAttachment::name).toList();
        return new LetterText(mail.language(), ticket.kind(), ticket.number(), told.body(), files);
    }

    private static String drawn(TemplateInstance template, LetterText words) {
        return template.setLocale(words.language().locale()).render();
    }

    @CheckedTemplate(basePath = "mail")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance subject(LetterText letter);

        static native TemplateInstance plain(LetterText letter);

        static native TemplateInstance letter(LetterText letter);
    }
}
