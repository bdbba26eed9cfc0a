package org.aftersales.ticket.mail;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.aftersales.kit.test.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A mail is taken in once, and machines do not keep each other talking. */
@QuarkusTest
class InboundLoopTest {

    @Inject
    TestClock clock;

    @Inject
    PostOffice post;

    private Correspondence customer;

    @BeforeEach
    void a_customer_who_can_be_written_to() {
        clock.reset();
        customer = Correspondence.open(post);
    }

    @Test
    void machines_and_lists_are_not_listened_to_and_never_answered() {
        var replyTo = customer.replyTo();
        customer.arrive(RawMail.from(customer.address()).to(replyTo).with("Auto-Submitted", "auto-replied"))
                .then()
                .statusCode(201)
                .body("status", equalTo("IGNORED"))
                .body("reason", equalTo("automatic"));
        customer.arrive(RawMail.from(customer.address()).to(replyTo).with("List-Id", "<l.test>"))
                .then()
                .body("reason", equalTo("list"));
        customer.arrive(RawMail.from("service@mail.test")).then().body("reason", equalTo("own"));
        customer.arrive(RawMail.from(customer.address()).with("Message-ID", "<m." + UUID.randomUUID() + "@mail.test>"))
                .then()
                .body("reason", equalTo("own"));

        customer.messages().body("items", hasSize(1));
    }

    @Test
    void whoever_writes_without_end_is_not_listened_to_until_an_hour_later() {
        for (int each = 0; each < 30; each++) customer.arrive(RawMail.from("flood@elsewhere.test"));

        customer.arrive(RawMail.from("flood@elsewhere.test")).then().body("reason", equalTo("too-many"));
        customer.arrive(RawMail.from("other@elsewhere.test")).then().body("reason", equalTo("sender-unknown"));
        clock.advance(Duration.ofHours(1));
        customer.arrive(RawMail.from("flood@elsewhere.test")).then().body("reason", equalTo("sender-unknown"));
        clock.reset();
    }

    @Test
    void a_mail_that_is_handed_over_again_is_the_same_mail() {
        var mail = RawMail.from(customer.address()).to(customer.replyTo());
        var id = customer.arrive(mail).then().statusCode(201).extract().<String>path("id");

        customer.arrive(mail).then().statusCode(200).body("id", equalTo(id)).body("status", equalTo("ANSWER"));

        customer.messages().body("items", hasSize(2));
    }

    @Test
    void of_many_that_hand_it_over_at_once_one_is_first() throws Exception {
        var mail = RawMail.from(customer.address()).to(customer.replyTo());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = IntStream.range(0, 4)
                    .mapToObj(each -> threads.submit(() -> customer.arrive(mail).statusCode()))
                    .toList();
            var answers = new ArrayList<Integer>();
            for (var each : running) answers.add(each.get());
            assertEquals(1, answers.stream().filter(status -> status == 201).count(), answers.toString());
            assertTrue(answers.stream().allMatch(status -> status == 201 || status == 200), answers.toString());
        }

        customer.messages().body("items", hasSize(2));
    }

    @Test
    void what_is_no_mail_is_refused_for_good() {
        customer.arrive(RawMail.from("a@b.c").with("Content-Type", "multipart/mixed; boundary=a".repeat(200)))
                .then()
                .statusCode(422)
                .body("code", equalTo("unreadable-mail"));
    }
}
