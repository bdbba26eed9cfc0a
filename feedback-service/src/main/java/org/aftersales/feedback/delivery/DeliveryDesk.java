package org.aftersales.feedback.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** What is noted of a message before and after each attempt; between the two nothing is held. */
@ApplicationScoped
@Transactional
class DeliveryDesk {

    static final String NO_ADDRESS = "no-address";
    static final String NOT_WANTED = "not-wanted";
    static final String UNWRITABLE = "not-writable";

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(4);
    private static final int DOUBLINGS = 10;

    private final Deliveries deliveries;
    private final DeliveryDue due;
    private final Letters letters;
    private final AddressBook addresses;
    private final DeliverySettings settings;
    private final Clock clock;

    DeliveryDesk(
            Deliveries deliveries,
            DeliveryDue due,
            Letters letters,
            AddressBook addresses,
            DeliverySettings settings,
            Clock clock) {
        this.deliveries = deliveries;
        this.due = due;
        this.letters = letters;
        this.addresses = addresses;
        this.settings = settings;
        this.clock = clock;
    }

    /** What is to be handed over at this attempt, by who can be reached now; none where nothing is any more. */
    Optional<Letter> letter(UUID id, int attempt) {
        var waiting = deliveries.hold(id).filter(Delivery::isWaiting);
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

    void sent(UUID id, int attempt) {
        deliveries.hold(id).ifPresent(delivery -> delivery.sent(attempt, clock.instant()));
        due.done(id);
    }

    /** The next attempt comes later than the one before; after the last one there is none. */
    void postponed(UUID id, int attempt, String why) {
        deliveries.hold(id).ifPresent(delivery -> {
            if (attempt < settings.attempts()) {
                delivery.postponed(attempt, why);
                due.again(id, attempt, clock.instant().plus(pause(attempt)));
            } else {
                delivery.gaveUp(attempt, why);
                due.done(id);
            }
        });
    }

    /** The address is not tried again, by this message or another; this one looks for another way at once. */
    void refused(UUID id, int attempt, String code) {
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

    static Duration pause(int attempt) {
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempt, DOUBLINGS));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    private Optional<Letter> over(UUID id) {
        due.done(id);
        return Optional.empty();
    }
}
