package org.aftersales.ticket.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.UUID;
import org.aftersales.kit.privacy.PersonalData;

/** Addresses at rest: sealed, found by what only we can compute of them, and which of them do not work. */
@ApplicationScoped
class AddressBook {

    private static final String MAIL = "mail.address";
    private static final String CONTACT = "mail_contact.address";

    private final UndeliverableAddresses refused;
    private final PersonalData personal;
    private final Clock clock;

    AddressBook(UndeliverableAddresses refused, PersonalData personal, Clock clock) {
        this.refused = refused;
        this.personal = personal;
        this.clock = clock;
    }

    /** By which an address is found; of the 256 bits of the digest, half are enough to tell addresses apart. */
    UUID ref(MailAddress address) {
        var digest = ByteBuffer.wrap(personal.digest("mail.address", address.text()));
        return new UUID(digest.getLong(), digest.getLong());
    }

    Mail direct(Mail mail, MailAddress address) {
        return mail.to(personal.seal(MAIL, mail.id(), address.text()), ref(address));
    }

    MailAddress of(Mail mail) {
        return new MailAddress(personal.open(MAIL, mail.id(), mail.address()));
    }

    Recipient of(MailContact contact) {
        var address = personal.open(CONTACT, contact.customerId(), contact.address());
        return new Recipient(new MailAddress(address), contact.language());
    }

    void note(MailContact contact, Recipient recipient) {
        var address = recipient.address();
        var sealed = personal.seal(CONTACT, contact.customerId(), address.text());
        contact.told(sealed, ref(address), recipient.language());
    }

    /** A mail server has refused it for good. */
    void refuse(UUID ref, String code) {
        refused.add(ref, code, clock.instant());
    }

    /** Somebody wrote from there, so there is somebody. */
    void works(UUID ref) {
        refused.deleteById(ref);
    }

    boolean isRefused(UUID ref) {
        return refused.findByIdOptional(ref).isPresent();
    }
}
