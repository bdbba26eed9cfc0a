package org.aftersales.ticket.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Takes in what customers and mail servers write to us, each mail once. */
@ApplicationScoped
@Transactional
class InboundUseCases {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final int PER_HOUR = 30;

    private final ReceivedMails received;
    private final ReceivedShelf shelf;
    private final Returns returns;
    private final Sorting sorting;
    private final AddressBook addresses;
    private final Mailbox mailbox;
    private final Clock clock;

    InboundUseCases(
            ReceivedMails received,
            ReceivedShelf shelf,
            Returns returns,
            Sorting sorting,
            AddressBook addresses,
            Mailbox mailbox,
            Clock clock) {
        this.received = received;
        this.shelf = shelf;
        this.returns = returns;
        this.sorting = sorting;
        this.addresses = addresses;
        this.mailbox = mailbox;
        this.clock = clock;
    }

    /** @param isNew whether it was not taken in before */
    record Taken(ReceivedMail mail, boolean isNew) {}

    Taken take(InboundMail mail, byte[] raw) {
        var ref = shelf.ref(mail.messageId());
        received.hold(ref);
        var before = received.ofRef(ref);
        if (before.isPresent()) return new Taken(before.get(), false);

        return new Taken(shelf.keep(mail, raw, fate(mail)), true);
    }

    private Fate fate(InboundMail mail) {
        var report = mail.report();
        if (report.isPresent()) return returns.take(report.get(), mail);
        return switch (nature(mail)) {
            case OWN -> Fate.ignored("own");
            case AUTOMATIC -> Fate.ignored("automatic");
            case LIST -> Fate.ignored("list");
            case PERSON -> isFlood(mail) ? Fate.ignored("too-many") : sorting.sort(mail);
        };
    }

    private Nature nature(InboundMail mail) {
        var sender = mail.sender();
        var isOwn = sender.filter(mailbox::isOwn).isPresent()
                || mailbox.mailOf(mail.messageId()).isPresent();
        return Nature.of(mail.headers(), sender.map(MailAddress::text).orElse(""), isOwn);
    }

    /** Two machines that both seem to be people still stop. */
    private boolean isFlood(InboundMail mail) {
        Optional<UUID> sender = mail.sender().map(addresses::ref);
        return sender.isPresent()
                && received.since(sender.get(), clock.instant().minus(HOUR)) >= PER_HOUR;
    }
}
