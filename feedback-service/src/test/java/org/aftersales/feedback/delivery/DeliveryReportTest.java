package org.aftersales.feedback.delivery;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.aftersales.feedback.Asked;
import org.aftersales.feedback.Contacts;
import org.aftersales.feedback.Story;
import org.aftersales.feedback.SurveyRules;
import org.aftersales.kit.outward.Down;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What mail servers and gateways tell of what was sent is noted and acted on. */
@QuarkusTest
class DeliveryReportTest {

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
        address = contacts.open(asked, "en");
        story.deliver(Story.ticket("closed", asked));
        invitation = asked.invitationId();
    }

    @AfterEach
    void the_world_is_well() {
        Carried.mended();
    }

    @Test
    void what_the_network_tells_of_a_message_is_noted_and_a_wrong_address_not_used_again() {
        post.deliver();
        var delivery = shown().extract().<String>path("deliveries[0].id");

        report(delivery, Map.of("outcome", "DELIVERED")).statusCode(204);
        shown().body("deliveries[0].status", equalTo("DELIVERED"));
        report(delivery, Map.of("outcome", "BOUNCED", "code", "5.1.1")).statusCode(204);
        report(delivery, Map.of("outcome", "BOUNCED", "code", "5.1.1")).statusCode(204);
        report(delivery, Map.of("outcome", "DELIVERED")).statusCode(204); // too late to be true

        shown().body("deliveries[0].status", equalTo("BOUNCED")).body("deliveries[0].failure", equalTo("5.1.1"));
        story.deliver(Story.ticket("closed", another()));
        post.deliver();
        post.onlyMailTo(address);
    }

    @Test
    void what_arrived_did_not_fail_although_nobody_answered_in_time() {
        Carried.when(letter -> {
            report(letter.delivery().toString(), Map.of("outcome", "DELIVERED")).statusCode(204);
            throw new Down("unreachable");
        });
        post.deliver();

        shown().body("deliveries[0].status", equalTo("DELIVERED")).body("deliveries[0].failure", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.2.2", "5.1.8", "5.7.1"})
    void a_full_mailbox_or_what_they_hold_against_us_concerns_this_message_only(String code) {
        post.deliver();
        report(shown().extract().path("deliveries[0].id"), Map.of("outcome", "BOUNCED", "code", code))
                .statusCode(204);
        story.deliver(Story.ticket("closed", another()));
        post.deliver();

        assertEquals(2, post.mailsTo(address).size());
    }

    @Test
    void what_is_told_of_no_message_of_ours_answers_404_and_nonsense_400() {
        post.deliver();
        var delivery = shown().extract().<String>path("deliveries[0].id");

        report(UUID.randomUUID().toString(), Map.of("outcome", "BOUNCED")).statusCode(404);
        report(delivery, Map.of("outcome", "LOST")).statusCode(400);
        report(delivery, Map.of("outcome", "BOUNCED", "code", "user unknown <sara@example.org>"))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/code"));
        Asked.as(Tokens.of("mail-gateway", "t-another", "gateway"))
                .contentType("application/json")
                .body(Map.of("outcome", "DELIVERED"))
                .put("/v1/deliveries/{id}/report", delivery)
                .then()
                .statusCode(404);
    }

    private Asked another() {
        return new Asked(asked.tenant(), asked.customerId(), asked.subject(), UUID.randomUUID());
    }

    private ValidatableResponse report(String delivery, Map<String, ?> told) {
        return Asked.as(Tokens.of("mail-gateway", asked.tenant(), "gateway"))
                .contentType("application/json")
                .body(told)
                .put("/v1/deliveries/{id}/report", delivery)
                .then();
    }

    private ValidatableResponse shown() {
        return SurveyRules.explanation(asked.tenant(), invitation).statusCode(200);
    }
}
