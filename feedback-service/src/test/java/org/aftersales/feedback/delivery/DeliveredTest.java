package org.aftersales.feedback.delivery;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.aftersales.feedback.Asked;
import org.aftersales.feedback.Contacts;
import org.aftersales.feedback.Story;
import org.aftersales.feedback.SurveyRules;
import org.aftersales.kit.outward.Refused;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who answers is counted among those whom it reached, by the way on which it did, as far as whoever brought it tells. */
@QuarkusTest
class DeliveredTest {

    private static final String BY_TEXT = ", \"channels\": [\"EMAIL\", \"SMS\"]";

    @Inject
    Story story;

    @Inject
    Contacts contacts;

    @Inject
    PostOffice post;

    @Inject
    TestClock clock;

    private final Asked asked =
            new Asked("t-" + UUID.randomUUID(), UUID.randomUUID(), "sub-" + UUID.randomUUID(), UUID.randomUUID());

    @BeforeEach
    void today() {
        clock.reset();
        post.deliver();
        story.link(asked);
        SurveyRules.publish(asked.tenant(), SurveyRules.ABOUT_WORK, BY_TEXT);
    }

    @AfterEach
    void the_world_is_well() {
        Carried.mended();
        clock.reset();
    }

    @Test
    void a_mail_has_arrived_when_it_was_taken_until_it_comes_back() {
        contacts.open(asked, "en");
        ask();
        told("EMAIL", 1, 0, nullValue());
        post.deliver();
        told("EMAIL", 1, 1, equalTo(0f));

        report("DELIVERED");
        told("EMAIL", 1, 1, equalTo(0f));
        report("BOUNCED");
        report("BOUNCED");
        told("EMAIL", 1, 0, nullValue());
    }

    @Test
    void a_text_message_has_arrived_when_its_gateway_says_so() {
        contacts.open(asked, "en", Map.of("phone", aPhone(), "email", "none"));
        ask();
        post.deliver();
        told("SMS", 1, 0, nullValue());

        report("DELIVERED");
        told("SMS", 1, 1, equalTo(0f));
    }

    @Test
    void what_no_mailbox_takes_and_comes_by_text_is_counted_there() {
        contacts.open(asked, "en", Map.of("phone", aPhone()));
        Carried.when(letter -> {
            if (letter.recipient().channel() == Channel.EMAIL) throw new Refused("smtp-550");
        });
        ask();
        post.deliver();
        report("DELIVERED");

        scores("SMS").body("items[0].asked", equalTo(1)).body("items[0].delivered", equalTo(1));
        scores("EMAIL").body("items.asked", contains(0)).body("items.delivered", contains(0));
    }

    @Test
    void whom_nobody_told_has_got_it_when_they_look_in_the_app() {
        ask();
        told("LINK", 1, 0, nullValue());

        asked.link();
        asked.link();
        told("LINK", 1, 1, equalTo(0f));
    }

    @Test
    void who_looked_in_the_app_has_it_also_when_the_mail_comes_back() {
        contacts.open(asked, "en");
        ask();
        post.deliver();
        asked.link();
        told("EMAIL", 1, 1, equalTo(0f));

        report("BOUNCED");

        told("LINK", 1, 1, equalTo(0f));
    }

    @Test
    void who_answers_has_got_it_whatever_anybody_tells() {
        var phone = aPhone();
        contacts.open(asked, "en", Map.of("phone", phone, "email", "none"));
        ask();
        post.deliver();
        var link = Carried.textsTo(phone).getFirst().page().getPath();
        var invitation = asked.invitationId();

        Asked.form(UUID.randomUUID(), 5, 5).post(link).then().statusCode(200);
        told("SMS", 1, 1, equalTo(100f));
        report(invitation, "BOUNCED");

        told("SMS", 1, 1, equalTo(100f));
        scores("SMS").body("items[0].answers", equalTo(1));
        Asked.as(Tokens.analyst(asked.tenant()))
                .get("/v1/scores/export.csv?by=CHANNEL")
                .then()
                .body(containsString("SMS,2026-11,,,DELIVERED,,,,1"));
    }

    private static String aPhone() {
        return "+98912" + UUID.randomUUID().toString().replaceAll("\\D", "0").substring(0, 7);
    }

    private void ask() {
        story.deliver(Story.ticket("closed", asked));
    }

    private void report(String outcome) {
        report(asked.invitationId(), outcome);
    }

    /** Of the newest message that it is about. */
    private void report(String invitation, String outcome) {
        var delivery =
                SurveyRules.explanation(asked.tenant(), invitation).extract().<String>path("deliveries[-1].id");
        Asked.as(Tokens.of("mail-gateway", asked.tenant(), "gateway"))
                .contentType("application/json")
                .body(Map.of("outcome", outcome))
                .put("/v1/deliveries/{id}/report", delivery)
                .then()
                .statusCode(204);
    }

    private void told(String channel, int asking, int delivered, Matcher<?> rate) {
        scores(channel)
                .body("items.group", hasItem(channel))
                .body("items[0].asked", equalTo(asking))
                .body("items[0].delivered", equalTo(delivered))
                .body("items[0].responseRate" + (delivered == 0 ? "" : ".value"), rate);
    }

    private ValidatableResponse scores(String channel) {
        return Asked.as(Tokens.analyst(asked.tenant()))
                .get("/v1/scores?by=CHANNEL&channel=" + channel)
                .then()
                .statusCode(200);
    }
}
