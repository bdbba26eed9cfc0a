package org.aftersales.ticket.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.aftersales.kit.domain.Uuids;
import org.aftersales.kit.privacy.PersonalData;
import org.jspecify.annotations.Nullable;

/** Keeps received mails sealed, and opens them. */
@ApplicationScoped
class ReceivedShelf {

    private static final String THREAD = "received_mail.thread_id";
    private static final String SENDER = "received_mail.sender";
    private static final String SUBJECT = "received_mail.subject";
    private static final String WORDS = "received_mail.words";
    private static final String CONTENT = "received_mail.content";

    private final ReceivedMails received;
    private final AddressBook addresses;
    private final PersonalData personal;
    private final Clock clock;

    ReceivedShelf(ReceivedMails received, AddressBook addresses, PersonalData personal, Clock clock) {
        this.received = received;
        this.addresses = addresses;
        this.personal = personal;
        this.clock = clock;
    }

    /** By which a {@code Message-ID} is found. */
    UUID ref(String messageId) {
        var digest = ByteBuffer.wrap(personal.digest("mail.message-id", messageId));
        return new UUID(digest.getLong(), digest.getLong());
    }

    ReceivedMail keep(InboundMail mail, byte[] raw, Fate fate) {
        var kept =
                ReceivedMail.of(sealed(Uuids.v7(clock), mail, fate.isKeptWhole() ? raw : null), fate, clock.instant());
        received.persistAndFlush(kept);
        return kept;
    }

    private ReceivedMail.Sealed sealed(UUID id, InboundMail mail, byte @Nullable [] raw) {
        var sender = mail.sender();
        return new ReceivedMail.Sealed(
                id,
                ref(mail.messageId()),
                personal.seal(THREAD, id, mail.messageId()),
                sender.map(each -> personal.seal(SENDER, id, each.text())).orElse(null),
                sender.map(addresses::ref).orElse(null),
                personal.seal(SUBJECT, id, mail.title()),
                personal.seal(WORDS, id, raw == null ? "" : mail.words()),
                raw == null ? null : personal.sealBytes(CONTENT, id, raw));
    }

    Optional<MailAddress> sender(ReceivedMail mail) {
        return Optional.ofNullable(mail.sender())
                .map(bytes -> new MailAddress(personal.open(SENDER, mail.id(), bytes)));
    }

    String threadId(ReceivedMail mail) {
        return personal.open(THREAD, mail.id(), mail.threadId());
    }

    String subject(ReceivedMail mail) {
        return personal.open(SUBJECT, mail.id(), mail.subject());
    }

    String words(ReceivedMail mail) {
        return personal.open(WORDS, mail.id(), mail.words());
    }

    /** All of it, as it came; none where it is not kept. */
    Optional<byte[]> content(ReceivedMail mail) {
        return Optional.ofNullable(mail.content()).map(bytes -> personal.openBytes(CONTENT, mail.id(), bytes));
    }
}
