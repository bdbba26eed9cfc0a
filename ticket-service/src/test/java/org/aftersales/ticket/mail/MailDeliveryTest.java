package org.aftersales.ticket.mail;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.aftersales.kit.outward.Down;
import org.aftersales.kit.outward.OutwardQueue;
import org.aftersales.kit.outward.Refused;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.ticket.Field;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every mail leaves, once, whatever happens to mail server and workers meanwhile. */
@QuarkusTest
class MailDeliveryTest {

    private static final int MANY = 100;
    private static final int WORKERS = 4;

    @Inject
    TestClock clock;

    @Inject
    PostOffice post;

    @Inject
    OutwardQueue due;

    @Inject
    MailRound round;

    private Field field;
    private String ticket;
    private String address;

    @BeforeEach
    void a_customer_with_an_address() {
        clock.reset();
        post.deliver();
        field = Field.opened();
        ticket = field.ticket();
        address = post.open(field.tenant(), field.customer(), "en");
    }

    @AfterEach
    void the_mail_server_is_well() {
        FaultyPost.mended();
        clock.reset();
    }

    @Test
    void while_the_mail_server_is_down_a_mail_waits_and_later_leaves_once() {
        say("agent-1", "On Monday.");
        FaultyPost.when(letter -> {
            throw new Down("smtp-421");
        });
        post.deliver();
        list().body("items[0].status", equalTo("WAITING")).body("items[0].failure", equalTo("smtp-421"));

        FaultyPost.mended();
        post.deliver();
        assertEquals(List.of(), post.mailsTo(address)); // not before its time
        clock.advance(Duration.ofMinutes(1));
        post.deliver();
        clock.advance(Duration.ofDays(2));
        post.deliver();

        post.onlyMailTo(address);
        list().body("items[0].status", equalTo("SENT")).body("items[0].attempts", equalTo(2));
    }

    @Test
    void after_the_last_attempt_a_mail_has_failed_and_staff_sees_why() {
        say("agent-1", "On Monday.");
        FaultyPost.when(letter -> {
            throw new Down("unreachable");
        });
        for (int attempt = 0; attempt < 15; attempt++) {
            post.deliver();
            clock.advance(Duration.ofHours(4));
        }

        list().body("items[0].status", equalTo("FAILED"))
                .body("items[0].failure", equalTo("unreachable"))
                .body("items[0].attempts", equalTo(12));
    }

    @Test
    void an_address_that_is_refused_for_good_is_not_tried_again() {
        say("agent-1", "On Monday.");
        FaultyPost.when(letter -> {
            throw new Refused("smtp-550");
        });
        post.deliver();
        FaultyPost.mended();
        say("agent-1", "Or on Tuesday.");
        post.deliver();

        assertEquals(List.of(), post.mailsTo(address));
        list().body("items.status", contains("FAILED", "FAILED"))
                .body("items.failure", contains("address-undeliverable", "smtp-550"))
                .body("items.attempts", contains(0, 1));
    }

    @Test
    void who_dies_before_noting_that_it_sent_makes_nobody_see_two_messages() {
        say("agent-1", "On Monday.");
        var sent = new ArrayList<String>();
        FaultyPost.when(letter -> {
            sent.add(letter.messageId());
            if (sent.size() == 1) throw new IllegalStateException("died");
        });
        post.deliver();
        post.deliver();
        assertEquals(1, sent.size()); // the lease holds

        clock.advance(Duration.ofMinutes(5));
        post.deliver();

        assertEquals(2, sent.size());
        assertEquals(1, Set.copyOf(sent).size());
        list().body("items[0].status", equalTo("SENT"));
    }

    @Test
    void what_is_taken_is_not_taken_by_another_while_the_lease_lasts() {
        var mail = UUID.fromString(say("agent-1", "On Monday."));

        var first = due.take(10, Duration.ofMinutes(5));
        var second = due.take(10, Duration.ofMinutes(5));
        clock.advance(Duration.ofMinutes(5));
        var third = due.take(10, Duration.ofMinutes(5));

        assertEquals(List.of(new OutwardQueue.Taken(field.tenant(), mail, 1)), first);
        assertEquals(List.of(), second);
        assertEquals(List.of(new OutwardQueue.Taken(field.tenant(), mail, 2)), third);
    }

    @Test
    void two_workers_never_send_one_mail_twice() throws Exception {
        for (int each = 0; each < MANY; each++) say("agent-" + each / 50, "Message " + each);
        var copies = new ConcurrentHashMap<String, Integer>(); // the mailbox loses what comes in the same instant
        FaultyPost.when(letter -> copies.merge(letter.messageId(), 1, Integer::sum));

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = IntStream.range(0, WORKERS)
                    .mapToObj(worker -> threads.submit(() -> {
                        int taken = 0;
                        for (int now = round.walk(); now > 0; now = round.walk()) taken += now;
                        return taken;
                    }))
                    .toList();
            int taken = 0;
            for (var worker : running) taken += worker.get();
            assertEquals(MANY, taken);
        }
        post.deliver();

        assertEquals(MANY, copies.size());
        assertEquals(Set.of(1), Set.copyOf(copies.values()));
    }

    private ValidatableResponse list() {
        return field.agent().get("/v1/tickets/" + ticket + "/mails").then().statusCode(200);
    }

    private String say(String agent, String words) {
        return Field.as(Tokens.of("agent", field.tenant(), agent))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("body", words, "visibility", "PUBLIC"))
                .post("/v1/tickets/" + ticket + "/messages")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
