package org.aftersales.feedback.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.aftersales.kit.outward.OutwardDesk;
import org.aftersales.kit.outward.OutwardQueue;
import org.aftersales.kit.outward.Pauses;

/** What is noted of a message before and after each attempt; between the two nothing is held. */
@ApplicationScoped
@Transactional
class DeliveryDesk implements OutwardDesk<Letter> {

    static final String NO_ADDRESS = "no-address";
    static final String NOT_WANTED = "not-wanted";
    static final String UNWRITABLE = "not-writable";

    private final Deliveries deliveries;
    private final OutwardQueue due;
    private final Letters letters;
    private final AddressBook addresses;
    private final Carriers carriers;
    private final ArrivalNotes arrivals;
    private final DeliverySettings settings;
    private final Clock clock;

    DeliveryDesk(
            Deliveries deliveries,
            OutwardQueue due,
            Letters letters,
            AddressBook addresses,
            Carriers carriers,
            ArrivalNotes arrivals,
            DeliverySettings settings,
            Clock clock) {
        this.deliveries = deliveries;
        this.due = due;
        this.letters = letters;
        this.addresses = addresses;
        this.carriers = carriers;
        this.arrivals = arrivals;
        this.settings = settings;
        this.clock = clock;
    }

    /** What is to be handed over at this attempt, by who can be reached now; none where nothing is any more. */
    @Override
    public Optional<Letter> letter(UUID id, int attempt) {
        var waiting = arrivals.hold(id).filter(Delivery::isWaiting);
        if (waiting.isEmpty()) return over(id);

        var delivery = waiting.get();
        if (attempt > settings.attempts()) {
            delivery.gaveUp(attempt - 1, UNWRITABLE); // what cannot even be written would come for ever
            return over(id);
        }
        var recipient = addresses.recipient(delivery.customerId(), delivery.wishes());
        if (recipient.isEmpty()) {
            delivery.gaveUp(attempt - 1, NO_ADDRESS);
            return over(id);
        }
        delivery.goes(recipient.get().channel(), recipient.get().ref());
        var letter = letters.of(delivery, recipient.get());
        if (letter.isPresent()) return letter;

        delivery.drop(NOT_WANTED);
        return over(id);
    }

    @Override
    @Transactional(TxType.NEVER)
    public void send(Letter letter) {
        carriers.hand(letter);
    }

    @Override
    public void sent(UUID id, int attempt) {
        arrivals.hold(id)
                .ifPresent(delivery -> arrivals.noting(delivery, () -> delivery.sent(attempt, clock.instant())));
        due.done(id);
    }

    /** The next attempt comes later than the one before; after the last one there is none. */
    @Override
    public void postponed(UUID id, int attempt, String code) {
        deliveries.hold(id).ifPresent(delivery -> {
            if (attempt < settings.attempts()) {
                delivery.postponed(attempt, code);
                due.again(id, attempt, clock.instant().plus(Pauses.after(attempt)));
            } else {
                delivery.gaveUp(attempt, code);
                due.done(id);
            }
        });
    }

    /** The address is not tried again, by this message or another; this one looks for another way at once. */
    @Override
    public void refused(UUID id, int attempt, String code) {
        deliveries.hold(id).ifPresent(delivery -> {
            var ref = delivery.addressRef();
            if (ref != null) addresses.refuse(ref, code);
            if (addresses.recipient(delivery.customerId(), delivery.wishes()).isPresent()) {
                delivery.postponed(attempt, code);
                due.again(id, attempt, clock.instant());
            } else {
                delivery.gaveUp(attempt, code);
                due.done(id);
            }
        });
    }

    private Optional<Letter> over(UUID id) {
        due.done(id);
        return Optional.empty();
    }
}
