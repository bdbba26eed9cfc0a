package org.aftersales.feedback.delivery;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.aftersales.feedback.Asked;
import org.aftersales.feedback.Contacts;
import org.aftersales.feedback.Story;
import org.aftersales.feedback.SurveyRules;
import org.aftersales.kit.outward.Down;
import org.aftersales.kit.outward.Refused;
import org.aftersales.kit.test.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every message leaves, once, whatever happens to those who bring it and to workers meanwhile. */
@QuarkusTest
class DeliveryTest {

    private static final int MANY = 40;
    private static final int WORKERS = 4;

    @Inject
    Story story;

    @Inject
    Contacts contacts;

    @Inject
    PostOffice post;

    @Inject
    TestClock clock;

    private Asked asked;
    private String address;
    private String invitation;

    @BeforeEach
    void somebody_who_is_asked() {
        clock.reset();
        post.deliver();
        asked = new Asked("t-" + UUID.randomUUID(), UUID.randomUUID(), "sub-" + UUID.randomUUID(), UUID.randomUUID());
        story.link(asked);
        address = contacts.open(asked, "en", Map.of("phone", "+989120000000"));
        story.deliver(Story.ticket("closed", asked));
        invitation = asked.invitationId();
    }

    @AfterEach
    void the_world_is_well() {
        Carried.mended();
        clock.reset();
    }

    @Test
    void while_the_mail_server_is_down_a_message_waits_and_later_leaves_once() {
        Carried.when(letter -> {
            throw new Down("smtp-421");
        });
        post.deliver();
        shown().body("deliveries[0].status", equalTo("WAITING")).body("deliveries[0].failure", equalTo("smtp-421"));

        Carried.mended();
        post.deliver();
        assertEquals(List.of(), post.mailsTo(address)); // not before its time
        clock.advance(Duration.ofMinutes(1));
        post.deliver();
        clock.advance(Duration.ofDays(2));
        post.deliver();

        post.onlyMailTo(address);
        shown().body("deliveries[0].status", equalTo("SENT")).body("deliveries[0].attempts", equalTo(2));
    }

    @Test
    void who_is_left_alone_with_it_notes_so() {
        Carried.when(letter -> {
            Thread.currentThread().interrupt();
            throw new Down("interrupted");
        });
        post.deliver();

        shown().body("deliveries[0].status", equalTo("WAITING"))
                .body("deliveries[0].attempts", equalTo(1))
                .body("deliveries[0].failure", equalTo("interrupted"));
    }

    @Test
    void after_the_last_attempt_it_has_failed_and_staff_sees_why() {
        Carried.when(letter -> {
            throw new Down("unreachable");
        });
        for (int attempt = 0; attempt < 15; attempt++) {
            post.deliver();
            clock.advance(Duration.ofHours(4));
        }

        shown().body("deliveries[0].status", equalTo("FAILED"))
                .body("deliveries[0].failure", equalTo("unreachable"))
                .body("deliveries[0].attempts", equalTo(12));
    }

    @Test
    void where_an_address_is_refused_for_good_the_next_way_is_taken_at_once() {
        Carried.when(letter -> {
            if (letter.recipient().channel() == Channel.EMAIL) throw new Refused("smtp-550");
        });
        post.deliver();

        assertEquals(List.of(), post.mailsTo(address));
        shown().body("deliveries[0].status", equalTo("SENT")).body("deliveries[0].channel", equalTo("SMS"));

        Carried.mended();
        story.deliver(Story.ticket("closed", another()));
        post.deliver();
        assertEquals(List.of(), post.mailsTo(address)); // nor by another message
    }

    @Test
    void who_dies_before_noting_that_it_sent_sends_the_same_message_again_with_the_same_link() {
        var sent = new ArrayList<Letter>();
        Carried.when(letter -> {
            sent.add(letter);
            if (sent.size() == 1) throw new IllegalStateException("died");
        });
        post.deliver();
        post.deliver();
        assertEquals(1, sent.size()); // the lease holds

        clock.advance(Duration.ofMinutes(5));
        post.deliver();

        assertEquals(2, sent.size());
        assertEquals(1, Set.copyOf(sent).size());
        shown().body("deliveries[0].status", equalTo("SENT"));
    }

    @Test
    void two_workers_never_send_one_message_twice() throws Exception {
        var addresses = new HashSet<String>();
        for (int each = 0; each < MANY; each++) {
            var other = new Asked(asked.tenant(), UUID.randomUUID(), "sub-" + each, UUID.randomUUID());
            addresses.add(contacts.open(other, "en"));
            story.deliver(Story.ticket("closed", other));
        }
        var copies = new ConcurrentHashMap<String, Integer>(); // the mailbox loses what comes in the same instant
        Carried.when(letter -> copies.merge(letter.recipient().address(), 1, Integer::sum));

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = IntStream.range(0, WORKERS)
                    .mapToObj(worker -> threads.submit(() -> post.deliver()))
                    .toList();
            for (var worker : running) worker.get();
        }
        post.deliver();

        copies.keySet().retainAll(addresses);
        assertEquals(MANY, copies.size());
        assertEquals(Set.of(1), Set.copyOf(copies.values()));
    }

    private Asked another() {
        return new Asked(asked.tenant(), asked.customerId(), asked.subject(), UUID.randomUUID());
    }

    private ValidatableResponse shown() {
        return SurveyRules.explanation(asked.tenant(), invitation).statusCode(200);
    }
}
