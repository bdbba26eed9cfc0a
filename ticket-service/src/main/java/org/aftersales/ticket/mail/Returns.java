package org.aftersales.ticket.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.aftersales.kit.outward.OutwardQueue;

/** Mails of ours that come back. */
@ApplicationScoped
class Returns {

    private final Mails mails;
    private final OutwardQueue due;
    private final AddressBook addresses;
    private final Mailbox mailbox;

    Returns(Mails mails, OutwardQueue due, AddressBook addresses, Mailbox mailbox) {
        this.mails = mails;
        this.due = due;
        this.addresses = addresses;
        this.mailbox = mailbox;
    }

    /** A report about no mail of ours says nothing to us, nor does one that it is late or has arrived. */
    Fate take(DeliveryReport report, InboundMail mail) {
        var returned = id(report, mail).flatMap(mails::hold);
        if (returned.isEmpty()) return Fate.ignored("report-of-nothing");
        if (!report.failed()) return Fate.ignored("report-of-no-failure");

        bounced(returned.get(), report);
        return Fate.bounce(report.code(), returned.get().ticketId());
    }

    private void bounced(Mail mail, DeliveryReport report) {
        mail.bounced(report.code());
        due.done(mail.id());
        if (report.blamesAddress()) addresses.refuse(mail.addressRef(), report.code());
    }

    /** By the address it came back to, which nobody can make up, else by the id that it quotes, which hardly anybody knows. */
    private Optional<UUID> id(DeliveryReport report, InboundMail mail) {
        return mail.headers().recipients().stream()
                .flatMap(each -> mailbox.mailBehind(each).stream())
                .findFirst()
                .or(() -> report.messageId().flatMap(mailbox::mailOf));
    }
}
