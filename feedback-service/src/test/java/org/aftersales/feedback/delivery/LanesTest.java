package org.aftersales.feedback.delivery;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.aftersales.feedback.Asked;
import org.aftersales.feedback.Contacts;
import org.aftersales.feedback.Story;
import org.aftersales.feedback.SurveyRules;
import org.aftersales.kit.test.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A way that hangs delays whoever is told on it, and nobody else. */
@QuarkusTest
class LanesTest {

    private static final int MORE_THAN_GO_AT_ONCE = 10;
    private static final String BY_TEXT = ", \"channels\": [\"SMS\"]";

    @Inject
    Story story;

    @Inject
    Contacts contacts;

    @Inject
    PostOffice post;

    @Inject
    DeliveryRound round;

    @Inject
    TestClock clock;

    private final CountDownLatch released = new CountDownLatch(1);
    private final List<String> phones = new ArrayList<>();
    private String address;

    @BeforeEach
    void many_are_told_by_text_and_then_somebody_by_mail() {
        clock.reset();
        post.deliver();
        var texted = "t-" + UUID.randomUUID();
        SurveyRules.publish(texted, SurveyRules.ABOUT_WORK, BY_TEXT);
        for (int each = 0; each < MORE_THAN_GO_AT_ONCE; each++) phones.add(ask(texted, each));
        clock.advance(Duration.ofSeconds(1));
        address = ask("t-" + UUID.randomUUID());
    }

    @AfterEach
    void the_world_is_well() {
        released.countDown();
        await().until(() -> round.onTheWay() == 0);
        clock.advance(Duration.ofMinutes(1));
        post.deliver();
        Carried.mended();
        clock.reset();
    }

    @Test
    void while_the_gateway_hangs_mails_leave_and_then_the_texts_do_too() {
        Carried.when(letter -> {
            if (letter.recipient().channel() == Channel.SMS) hang();
        });

        while (round.walk() > 0) {}
        await().until(() -> post.mailsTo(address).size() == 1);
        assertTrue(phones.stream().allMatch(phone -> Carried.textsTo(phone).isEmpty()));

        released.countDown();
        await().until(() -> round.onTheWay() == 0);
        clock.advance(Duration.ofSeconds(10));
        post.deliver();
        phones.forEach(phone -> assertEquals(1, Carried.textsTo(phone).size(), phone));
    }

    private String ask(String tenant, int number) {
        var asked = somebody(tenant);
        var phone = "+98912%07d".formatted(number);
        contacts.open(asked, "en", Map.of("phone", phone));
        story.deliver(Story.ticket("closed", asked));
        return phone;
    }

    private String ask(String tenant) {
        var asked = somebody(tenant);
        var mailbox = contacts.open(asked, "en");
        story.deliver(Story.ticket("closed", asked));
        return mailbox;
    }

    private Asked somebody(String tenant) {
        var asked = new Asked(tenant, UUID.randomUUID(), "sub-" + UUID.randomUUID(), UUID.randomUUID());
        story.link(asked);
        return asked;
    }

    private void hang() {
        try {
            released.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
