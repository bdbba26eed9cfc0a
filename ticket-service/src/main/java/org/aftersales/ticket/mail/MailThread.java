package org.aftersales.ticket.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Which mails stand before one, as their {@code Message-ID}s. */
@ApplicationScoped
class MailThread {

    private static final int LATEST = 10;

    private final Mails mails;
    private final ReceivedMails received;
    private final ReceivedShelf shelf;
    private final Mailbox mailbox;

    MailThread(Mails mails, ReceivedMails received, ReceivedShelf shelf, Mailbox mailbox) {
        this.mails = mails;
        this.received = received;
        this.shelf = shelf;
        this.mailbox = mailbox;
    }

    private record Entry(UUID id, String messageId) {}

    /** That of the whole ticket first, which no mail has, then the latest ten, oldest first. */
    List<String> before(UUID ticket, UUID mail) {
        var ids = new ArrayList<String>();
        ids.add(mailbox.threadId(ticket));
        var sent = mails.newest(ticket, mail, LATEST).stream()
                .map(each -> new Entry(each.id(), mailbox.messageId(each.id())));
        var came = received.newest(ticket, mail, LATEST).stream()
                .map(each -> new Entry(each.id(), shelf.threadId(each)))
                .filter(each -> each.messageId().startsWith("<"));
        Stream.concat(sent, came)
                .sorted(Comparator.comparing(Entry::id).reversed())
                .limit(LATEST)
                .sorted(Comparator.comparing(Entry::id))
                .forEach(each -> ids.add(each.messageId()));
        return List.copyOf(ids);
    }
}
