package org.aftersales.ticket.mail;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.ext.mail.SMTPException;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.aftersales.kit.outward.Down;
import org.aftersales.kit.test.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose fault it is that a mail does not leave: the address's, the mail server's or ours. */
@QuarkusTest
class MailBlameTest {

    @Inject
    TestClock clock;

    @Inject
    PostOffice post;

    private Correspondence customer;

    @BeforeEach
    void a_customer_with_an_address() {
        clock.reset();
        post.deliver();
        customer = Correspondence.open(post);
    }

    @AfterEach
    void the_mail_server_is_well() {
        FaultyPost.mended();
        clock.reset();
    }

    @ParameterizedTest
    @ValueSource(strings = {"550 5.7.1 blocked", "550 5.1.7 bad sender", "550 5.1.8 bad sender's domain"})
    void that_a_server_does_not_trust_us_is_not_blamed_on_the_address(String reply) {
        customer.say("On Monday.");
        FaultyPost.when(letter -> answering(reply).hand(letter));
        post.deliver();
        customer.mails().body("items[0].status", equalTo("WAITING")).body("items[0].failure", equalTo("smtp-550"));

        FaultyPost.mended();
        clock.advance(Duration.ofMinutes(1));
        customer.say("Or on Tuesday.");
        post.deliver();

        customer.mails().body("items.status", contains("SENT", "SENT"));
    }

    @Test
    void that_nobody_is_there_is() {
        customer.say("On Monday.");
        FaultyPost.when(letter -> answering("550 5.1.1 user unknown").hand(letter));
        post.deliver();
        FaultyPost.mended();
        customer.say("Or on Tuesday.");

        customer.mails()
                .body("items.status", contains("FAILED", "FAILED"))
                .body("items.failure", contains("address-undeliverable", "smtp-550"));
    }

    @Test
    void a_server_that_was_left_alone_has_what_it_said_last_noted() {
        customer.say("On Monday.");
        FaultyPost.when(letter -> {
            Thread.currentThread().interrupt();
            throw new Down("unreachable");
        });
        post.deliver();

        customer.mails()
                .body("items[0].status", equalTo("WAITING"))
                .body("items[0].attempts", equalTo(1))
                .body("items[0].failure", equalTo("unreachable"));
    }

    @Test
    void what_came_back_while_it_was_handed_over_says_why_it_came_back() {
        var mail = customer.say("On Monday.");
        FaultyPost.when(letter -> {
            customer.arrive(RawMail.report("failed", "5.1.1", "<m." + mail + "@mail.test>"));
            throw new Down("unreachable");
        });
        post.deliver();

        customer.mails().body("items[0].status", equalTo("BOUNCED")).body("items[0].failure", equalTo("5.1.1"));
    }

    @Test
    void a_patience_that_no_lease_outlasts_is_refused_at_the_start() {
        var settings = new Settings();

        var refusal = assertThrows(IllegalStateException.class, () -> new MailQueue().patience(settings));

        assertEquals("aftersales.mail.patience is more than two minutes", refusal.getMessage());
    }

    private static SmtpPost answering(String reply) {
        return new SmtpPost(mails -> {
            throw new IllegalStateException(new SMTPException("not accepted", 550, List.of(reply), false));
        });
    }

    private record Settings() implements MailSettings {

        @Override
        public Optional<String> address() {
            return Optional.empty();
        }

        @Override
        public String name() {
            return "Aftersales";
        }

        @Override
        public int attempts() {
            return 12;
        }

        @Override
        public Duration patience() {
            return Duration.ofMinutes(3);
        }
    }
}
