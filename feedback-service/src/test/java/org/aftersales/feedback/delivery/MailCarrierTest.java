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
import org.aftersales.kit.outward.Down;
import org.aftersales.kit.outward.Refused;
import org.junit.jupiter.api.Test;

/** What a mail server answers is the recipient's fault or ours. */
class MailCarrierTest {

    private static final UUID ID = UUID.fromString("01936f5e-0000-7000-8000-000000000009");
    private static final URI PAGE = URI.create("https://x.test/s/1");

    @Test
    void who_is_not_there_is_not_tried_again() {
        var refused = assertThrows(Refused.class, () -> hand("550 5.1.1 user unknown"));

        assertEquals("smtp-550", refused.code());
    }

    @Test
    void what_is_held_against_us_may_pass() {
        var down = assertThrows(Down.class, () -> hand("550 5.7.1 client host blocked"));

        assertEquals("smtp-550", down.code());
    }

    private static void hand(String line) {
        Mailer mailer = mails -> {
            throw new IllegalStateException(new SMTPException("not accepted", 550, List.of(line), false));
        };
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
