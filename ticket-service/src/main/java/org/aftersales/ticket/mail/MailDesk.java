package org.aftersales.ticket.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.aftersales.kit.outward.OutwardDesk;
import org.aftersales.kit.outward.OutwardQueue;
import org.aftersales.kit.outward.Pauses;

/** What is noted of a mail before and after each attempt; between the two nothing is held. */
@ApplicationScoped
@Transactional
class MailDesk implements OutwardDesk<Letter> {

    static final String GONE = "message-gone";
    static final String UNWRITABLE = "not-writable";

    private final Mails mails;
    private final OutwardQueue due;
    private final Letters letters;
    private final AddressBook addresses;
    private final Post post;
    private final MailSettings settings;
    private final Clock clock;

    MailDesk(
            Mails mails,
            OutwardQueue due,
            Letters letters,
            AddressBook addresses,
            Post post,
            MailSettings settings,
            Clock clock) {
        this.mails = mails;
        this.due = due;
        this.letters = letters;
        this.addresses = addresses;
        this.post = post;
        this.settings = settings;
        this.clock = clock;
    }

    /** What is to be handed over at this attempt; none where nothing is any more. */
    @Override
    public Optional<Letter> letter(UUID id, int attempt) {
        var mail = mails.hold(id).filter(each -> each.status() == MailStatus.WAITING);
        var letter = mail.flatMap(letters::of);
        if (letter.isPresent() && attempt <= settings.attempts()) return letter;

        // beyond the last attempt: what cannot even be written would come for ever
        mail.ifPresent(each -> each.gaveUp(attempt - 1, letter.isPresent() ? UNWRITABLE : GONE));
        due.done(id);
        return Optional.empty();
    }

    @Override
    @Transactional(TxType.NEVER)
    public void send(Letter letter) {
        post.hand(letter);
    }

    @Override
    public void sent(UUID id, int attempt) {
        mails.hold(id).ifPresent(mail -> mail.sent(attempt, clock.instant()));
        due.done(id);
    }

    /** The next attempt comes later than the one before; after the last one there is none. */
    @Override
    public void postponed(UUID id, int attempt, String code) {
        mails.hold(id).ifPresent(mail -> {
            if (attempt < settings.attempts()) {
                mail.postponed(attempt, code);
                due.again(id, attempt, clock.instant().plus(Pauses.after(attempt)));
            } else {
                mail.gaveUp(attempt, code);
                due.done(id);
            }
        });
    }

    /** The address is not tried again, by this mail or another. */
    @Override
    public void refused(UUID id, int attempt, String code) {
        mails.hold(id).ifPresent(mail -> {
            mail.gaveUp(attempt, code);
            addresses.refuse(mail.addressRef(), code);
        });
        due.done(id);
    }
}
