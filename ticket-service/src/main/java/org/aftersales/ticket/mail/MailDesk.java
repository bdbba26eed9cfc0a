package org.aftersales.ticket.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** What is noted of a mail before and after each attempt; between the two nothing is held. */
@ApplicationScoped
@Transactional
class MailDesk {

    static final String GONE = "message-gone";
    static final String UNWRITABLE = "not-writable";

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(4);
    private static final int DOUBLINGS = 10;

    private final Mails mails;
    private final MailDue due;
    private final Letters letters;
    private final AddressBook addresses;
    private final MailSettings settings;
    private final Clock clock;

    MailDesk(Mails mails, MailDue due, Letters letters, AddressBook addresses, MailSettings settings, Clock clock) {
        this.mails = mails;
        this.due = due;
        this.letters = letters;
        this.addresses = addresses;
        this.settings = settings;
        this.clock = clock;
    }

    /** What is to be handed over at this attempt; none where nothing is any more. */
    Optional<Letter> letter(UUID id, int attempt) {
        var mail = mails.hold(id).filter(each -> each.status() == MailStatus.WAITING);
        var letter = mail.flatMap(letters::of);
        if (letter.isPresent() && attempt <= settings.attempts()) return letter;

        // beyond the last attempt: what cannot even be written would come for ever
        mail.ifPresent(each -> each.gaveUp(attempt - 1, letter.isPresent() ? UNWRITABLE : GONE));
        due.done(id);
        return Optional.empty();
    }

    void sent(UUID id, int attempt) {
        mails.hold(id).ifPresent(mail -> mail.sent(attempt, clock.instant()));
        due.done(id);
    }

    /** The next attempt comes later than the one before; after the last one there is none. */
    void postponed(UUID id, int attempt, String why) {
        mails.hold(id).ifPresent(mail -> {
            if (attempt < settings.attempts()) {
                mail.postponed(attempt, why);
                due.again(id, attempt, clock.instant().plus(pause(attempt)));
            } else {
                mail.gaveUp(attempt, why);
                due.done(id);
            }
        });
    }

    /** The address is not tried again, by this mail or another. */
    void refused(UUID id, int attempt, String code) {
        mails.hold(id).ifPresent(mail -> {
            mail.gaveUp(attempt, code);
            addresses.refuse(mail.addressRef(), code);
        });
        due.done(id);
    }

    static Duration pause(int attempt) {
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempt, DOUBLINGS));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
