package org.aftersales.feedback.delivery;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.aftersales.feedback.Asked;
import org.aftersales.feedback.Mailing;
import org.aftersales.feedback.SurveyRules;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How an invitation reached somebody is told as it becomes known, and how far they came is counted by that way. */
@QuarkusTest
class ReachedTest {

    private static final String REACHED = "feedback.invitation.reached.v1";

    @Inject
    Mailing mailing;

    @Inject
    EventProbe events;

    private final Asked asked =
            new Asked("t-" + UUID.randomUUID(), UUID.randomUUID(), "sub-" + UUID.randomUUID(), UUID.randomUUID());

    @BeforeEach
    void somebody_who_is_asked_by_mail() {
        mailing.ask(asked);
    }

    @Test
    void a_mail_that_is_taken_has_reached_them() {
        events.in(asked.tenant())
                .expect("feedback.invitation.decided.v1")
                .expect("feedback.invitation.sent.v1")
                .with("channel", "EMAIL")
                .with("survey.code", "repair")
                .with("samplingPercent", 100)
                .expect(REACHED)
                .with("channel", "EMAIL")
                .with("delivered", true)
                .with("changedAt", "2026-11-21T00:00:00Z")
                .andNothingElse();
    }

    @Test
    void a_mail_that_comes_back_has_not() {
        var mark = events.mark();

        comesBack();
        comesBack();

        events.in(asked.tenant(), mark).expect(REACHED).with("delivered", false).andNothingElse();
    }

    @Test
    void how_far_they_came_by_another_link_goes_with_them() {
        var link = asked.link();
        given().contentType("application/x-www-form-urlencoded")
                .formParam("sign", "OPENED")
                .post(link + "/signs")
                .then()
                .statusCode(204);
        funnel().body("channel", contains("EMAIL")).body("opened", contains(1));
        var mark = events.mark();

        comesBack();

        funnel().body("channel", contains("LINK"))
                .body("delivered", contains(1))
                .body("opened", contains(1));
        events.in(asked.tenant(), mark)
                .expect(REACHED)
                .with("channel", "LINK")
                .with("delivered", true)
                .andNothingElse();
    }

    private void comesBack() {
        var delivery = SurveyRules.explanation(asked.tenant(), asked.invitationId())
                .extract()
                .<String>path("deliveries[-1].id");
        Asked.as(Tokens.of("mail-gateway", asked.tenant(), "gateway"))
                .contentType("application/json")
                .body(Map.of("outcome", "BOUNCED"))
                .put("/v1/deliveries/{id}/report", delivery)
                .then()
                .statusCode(204);
    }

    private ValidatableResponse funnel() {
        return Asked.as(Tokens.analyst(asked.tenant()))
                .get("/v1/invitations/funnel")
                .then()
                .statusCode(200);
    }
}
