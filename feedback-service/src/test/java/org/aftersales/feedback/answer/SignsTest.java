package org.aftersales.feedback.answer;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.aftersales.feedback.Asked;
import org.aftersales.feedback.Story;
import org.aftersales.feedback.SurveyRules;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page tells that somebody has it before them and that they begin; looking tells nothing. */
@QuarkusTest
class SignsTest {

    private static final String OPENED = "feedback.invitation.opened.v1";
    private static final String STARTED = "feedback.invitation.started.v1";

    @Inject
    Story story;

    @Inject
    EventProbe events;

    @Inject
    TestClock clock;

    private Asked asked;
    private String id;
    private String link;

    @BeforeEach
    void somebody_with_a_link() {
        clock.reset();
        asked = story.closedRepair();
        id = asked.invitationId();
        link = asked.link();
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void a_touch_is_told_once_and_then_that_they_begin() {
        var mark = events.mark();

        sign("OPENED");
        clock.advance(Duration.ofMinutes(1));
        sign("OPENED");
        sign("STARTED");
        sign("STARTED");

        events.in(asked.tenant(), mark)
                .expect(OPENED)
                .with("subject.id", asked.ticketId())
                .with("survey.code", "repair")
                .with("channel", "LINK")
                .with("openedAt", "2026-11-21T00:00:00Z")
                .expect(STARTED)
                .with("channel", "LINK")
                .with("startedAt", "2026-11-21T00:01:00Z")
                .andNothingElse();
    }

    @Test
    void the_explanation_shows_how_far_they_came() {
        sign("OPENED");
        clock.advance(Duration.ofMinutes(1));
        sign("STARTED");

        explanation()
                .body("invitation.status", equalTo("STARTED"))
                .body("reached.channel", equalTo("LINK"))
                .body("reached.delivered", equalTo(true))
                .body("reached.openedAt", equalTo("2026-11-21T00:00:00Z"))
                .body("reached.startedAt", equalTo("2026-11-21T00:01:00Z"));
        asked.asCustomer().get("/v1/me/invitations").then().body("items.id", contains(id));
    }

    @Test
    void told_at_once_by_many_it_is_told_once() throws Exception {
        var mark = events.mark();
        Callable<Integer> touch = () -> post("OPENED").statusCode();

        try (var fingers = Executors.newFixedThreadPool(32)) {
            for (var answer : fingers.invokeAll(Collections.nCopies(32, touch))) assertEquals(204, answer.get());
        }

        events.in(asked.tenant(), mark).expect(OPENED).andNothingElse();
        assertEquals(List.of("LINK", 1, 1, 1, 0, 0), funnel());
    }

    @Test
    void who_begins_before_they_are_known_to_have_it_has_it_too() {
        sign("STARTED");
        sign("OPENED");

        explanation()
                .body("invitation.status", equalTo("STARTED"))
                .body("reached.openedAt", equalTo("2026-11-21T00:00:00Z"));
        assertEquals(List.of("LINK", 1, 1, 1, 1, 0), funnel());
    }

    @Test
    void looking_and_what_is_no_sign_tell_nothing() {
        var mark = events.mark();

        for (int look = 0; look < 20; look++) {
            given().get(link).then().statusCode(200);
            given().head(link).then().statusCode(200);
            given().get(link + "/signs").then().statusCode(405);
        }
        sign("ANSWERED");
        sign("");
        post("OPENED", "/s/" + "x".repeat(27)).then().statusCode(404);

        events.in(asked.tenant(), mark).andNothingElse();
        explanation().body("invitation.status", equalTo("SENT")).body("reached.openedAt", nullValue());
    }

    @Test
    void who_answers_has_opened_and_begun_also_where_no_script_runs() {
        var mark = events.mark();
        Asked.form(UUID.randomUUID(), 5, 4).post(link).then().statusCode(200);
        sign("STARTED");

        events.in(asked.tenant(), mark)
                .expect("feedback.response.recorded.v1")
                .with("channel", "LINK")
                .with("samplingPercent", 100)
                .with("sentAt", "2026-11-21T00:00:00Z")
                .andNothingElse();
        explanation().body("invitation.status", equalTo("ANSWERED")).body("reached.startedAt", nullValue());
        assertEquals(List.of("LINK", 1, 1, 1, 1, 1), funnel());
    }

    @Test
    void a_first_step_that_is_kept_is_a_beginning() {
        var mark = events.mark();

        Asked.form(UUID.randomUUID(), 1, 2).formParam("shown", "quality").post(link);

        events.in(asked.tenant(), mark).expect(STARTED).andNothingElse();
        assertEquals(List.of("LINK", 1, 1, 1, 1, 0), funnel());
    }

    private void sign(String sign) {
        post(sign).then().statusCode(204);
    }

    private Response post(String sign) {
        return post(sign, link);
    }

    private static Response post(String sign, String page) {
        return given().contentType("application/x-www-form-urlencoded")
                .formParam("sign", sign)
                .post(page + "/signs");
    }

    private ValidatableResponse explanation() {
        return SurveyRules.explanation(asked.tenant(), id).statusCode(200);
    }

    /** Channel, asked, delivered, opened, started, answered. */
    private List<Object> funnel() {
        var lines = Asked.as(Tokens.analyst(asked.tenant())).get("/v1/invitations/funnel?survey=repair");
        var line = lines.then().statusCode(200).extract().jsonPath();
        return Stream.of("channel", "asked", "delivered", "opened", "started", "answered")
                .<Object>map(column -> line.get("[-1]." + column))
                .toList();
    }
}
