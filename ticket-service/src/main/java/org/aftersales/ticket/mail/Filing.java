package org.aftersales.ticket.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.aftersales.ticket.attachment.ArrivedFile;
import org.aftersales.ticket.attachment.ArrivedUseCases;
import org.aftersales.ticket.attachment.Audience;
import org.aftersales.ticket.conversation.Draft;
import org.aftersales.ticket.conversation.PostingUseCases;
import org.aftersales.ticket.ticket.TicketBrief;

/** Makes messages of mails, with their files. */
@ApplicationScoped
class Filing {

    /** Who customers are whom only their address tells. */
    static final String CUSTOMER = "mail";

    private static final int MOST_FILES = 10;

    private final PostingUseCases posting;
    private final ArrivedUseCases files;

    Filing(PostingUseCases posting, ArrivedUseCases files) {
        this.posting = posting;
        this.files = files;
    }

    /** The customer's own words; answers the message. */
    UUID answer(TicketBrief ticket, InboundMail mail) {
        var draft = Draft.ofCustomer(CUSTOMER, mail.words());
        return posting.post(ticket, draft, taken(ticket, mail, Audience.PUBLIC, draft.actor()));
    }

    /** For staff only, with who it says it is from; answers the message. */
    UUID note(TicketBrief ticket, InboundMail mail) {
        var sender = mail.sender().map(MailAddress::text).orElse("?");
        var draft = Draft.noteOfSystem("<" + sender + "> " + mail.title() + "\n\n" + mail.words());
        return posting.post(ticket, draft, taken(ticket, mail, Audience.INTERNAL, draft.actor()));
    }

    /** What keeps to the rules of files; the rest stays in the whole mail. */
    private List<UUID> taken(TicketBrief ticket, InboundMail mail, Audience audience, String by) {
        return mail.files().stream()
                .map(file -> new ArrivedFile(file.name(), file.content(), audience, by))
                .flatMap(file -> files.take(ticket.id(), file).stream())
                .limit(MOST_FILES)
                .toList();
    }
}
