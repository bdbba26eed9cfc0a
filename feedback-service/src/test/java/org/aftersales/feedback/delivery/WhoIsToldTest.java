package org.aftersales.feedback.delivery;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.feedback.Asked;
import org.aftersales.feedback.Contacts;
import org.aftersales.feedback.Story;
import org.aftersales.feedback.SurveyRules;
import org.aftersales.kit.test.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is told that they are asked, and on which way. */
@QuarkusTest
class WhoIsToldTest {

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
    }

    @AfterEach
    void the_world_is_well() {
        Carried.mended();
        clock.reset();
    }

    @Test
    void who_has_not_said_that_they_allow_it_finds_it_in_the_app_alone() {
        var address = contacts.open(asked, "en", Map.of("consents", List.of("MARKETING")));
        ask();
        post.deliver();

        assertEquals(List.of(), post.mailsTo(address));
        asked.asCustomer().get("/v1/me/invitations").then().body("items", hasSize(1));
        deliveries().body("deliveries", hasSize(0));
    }

    @Test
    void whose_consent_ends_before_it_leaves_is_not_written_to() {
        var address = contacts.open(asked, "en");
        ask();
        contacts.tell(asked, Map.of("consents", List.of(), "refusals", List.of("SURVEY"), "safetyOnly", false));
        post.deliver();

        assertEquals(List.of(), post.mailsTo(address));
        deliveries()
                .body("deliveries[0].status", equalTo("FAILED"))
                .body("deliveries[0].failure", equalTo("no-address"));
    }

    @Test
    void who_answers_before_it_leaves_is_not_written_to() {
        var address = contacts.open(asked, "en");
        ask();
        var invitation = asked.invitationId();
        Asked.form(UUID.randomUUID(), 5, 5).post(asked.link()).then().statusCode(200);
        post.deliver();

        assertEquals(List.of(), post.mailsTo(address));
        SurveyRules.explanation(asked.tenant(), invitation).body("deliveries[0].status", equalTo("DROPPED"));
    }

    @Test
    void a_rule_may_tell_nobody() {
        var address = contacts.open(asked, "en");
        SurveyRules.publish(asked.tenant(), SurveyRules.ABOUT_WORK, ", \"channels\": []");
        ask();
        post.deliver();

        assertEquals(List.of(), post.mailsTo(address));
        asked.asCustomer().get("/v1/me/invitations").then().body("items", hasSize(1));
    }

    @Test
    void the_dearest_way_that_leads_to_them_is_taken() {
        var phone =
                "+98912" + UUID.randomUUID().toString().replaceAll("\\D", "0").substring(0, 7);
        var address = contacts.open(asked, "fa", Map.of("phone", phone));
        SurveyRules.publish(asked.tenant(), SurveyRules.ABOUT_WORK, ", \"channels\": [\"SMS\", \"EMAIL\"]");
        ask();
        post.deliver();

        var texts = Carried.textsTo(phone);

        assertEquals(1, texts.size());
        var text = texts.getFirst();
        assertTrue(text.brief().contains(" " + text.page() + " "), text.brief());
        assertTrue(text.brief().endsWith(" " + text.optOut()), text.brief());
        assertEquals(List.of(), post.mailsTo(address));
        deliveries().body("deliveries[0].channel", equalTo("SMS"));
    }

    private void ask() {
        story.deliver(Story.ticket("closed", asked));
    }

    private ValidatableResponse deliveries() {
        return SurveyRules.explanation(asked.tenant(), newest()).statusCode(200);
    }

    private String newest() {
        var open = asked.asCustomer().get("/v1/me/invitations").<String>path("items[0].id");
        return open == null ? asked.asAgent().get("/v1/responses").path("items[0].invitationId") : open;
    }
}
