package org.aftersales.feedback.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.mailer.Mailer;
import io.vertx.ext.mail.SMTPException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a mail server answers is the recipient's fault or ours. */
class MailCarrierTest {

    private static final UUID ID = UUID.fromString("01936f5e-0000-7000-8000-000000000009");
    private static final URI PAGE = URI.create("https://x.test/s/1");

    @ParameterizedTest
    @CsvSource({
        "550, 550 5.1.1 user unknown",
        "550, 5.2.1 mailbox disabled",
        "550, 550 no such user here",
        "553, 553-5.1.3 bad address syntax",
        "556, 556 5.1.10 takes no mail"
    })
    void who_is_not_there_is_not_tried_again(int reply, String line) {
        var refused = assertThrows(Carrier.Refused.class, () -> hand(reply, line));

        assertEquals("smtp-" + reply, refused.code());
    }

    @ParameterizedTest
    @CsvSource({
        "550, 550 5.7.1 client host blocked",
        "550, 550-5.7.26 this mail has been blocked",
        "553, 553 5.1.8 domain of sender address does not exist",
        "550, 550 5.2.2 mailbox full",
        "552, 552 5.3.4 message too big",
        "421, 421 4.7.0 try again later"
    })
    void what_is_held_against_us_or_this_message_may_pass(int reply, String line) {
        var down = assertThrows(Carrier.Down.class, () -> hand(reply, line));

        assertEquals("smtp-" + reply, down.code());
    }

    @Test
    void what_says_nothing_of_itself_may_pass() {
        Mailer silent = mails -> {
            throw new IllegalStateException("connection reset");
        };

        var down = assertThrows(Carrier.Down.class, () -> hand(silent));

        assertEquals("unreachable", down.code());
    }

    private static void hand(int reply, String line) {
        hand(mails -> {
            throw new IllegalStateException(new SMTPException("not accepted", reply, List.of(line), false));
        });
    }

    private static void hand(Mailer mailer) {
        var recipient = new Recipient(Channel.EMAIL, "sara@example.org", ID, "en");
        new MailCarrier(mailer, new Settings()).hand(new Letter(ID, recipient, "s", "t", "h", "b", PAGE, PAGE));
    }

    private record Settings() implements DeliverySettings {

        @Override
        public Optional<String> address() {
            return Optional.of("surveys@mail.test");
        }

        @Override
        public String name() {
            return "Aftersales";
        }

        @Override
        public Optional<String> gatewayUrl() {
            return Optional.empty();
        }

        @Override
        public Optional<String> gatewaySecret() {
            return Optional.empty();
        }

        @Override
        public int attempts() {
            return 12;
        }

        @Override
        public Duration patience() {
            return Duration.ofSeconds(5);
        }
    }
}
