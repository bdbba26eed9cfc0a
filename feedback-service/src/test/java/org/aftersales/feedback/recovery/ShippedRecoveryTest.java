package org.aftersales.feedback.recovery;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.aftersales.feedback.Asked;
import org.aftersales.feedback.Story;
import org.aftersales.feedback.Surveys;
import org.aftersales.kit.test.IncomingEvents;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.timer.TimerSweep;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The survey about a recovery that comes with the product asks again what was bad, on whichever scale that was said. */
@QuarkusTest
class ShippedRecoveryTest {

    @Inject
    Story story;

    @Inject
    TestClock clock;

    @Inject
    TimerSweep timers;

    private Asked asked;
    private String complaint;

    @BeforeEach
    void somebody_who_is_asked_for_recommendations_and_effort() {
        clock.reset();
        var before = story.closedRepair();
        Surveys.publish(before.tenant(), "repair", 2, Surveys.NPS_WITH_BRANCHES);
        asked = story.closedAgain(before);
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @ParameterizedTest
    @CsvSource({
        "recommend, 6, NOT_RECOVERED",
        "recommend, 7, RECOVERED",
        "effort, 3, NOT_RECOVERED",
        "effort, 4, RECOVERED"
    })
    void what_was_bad_is_asked_and_judged(String question, int now, String verdict) {
        complain(question.equals("recommend") ? 0 : 9, question.equals("effort") ? 1 : 7);
        var link = resolved();
        asks(link, question);

        Asked.form(UUID.randomUUID(), 5, 5).post(link).then().statusCode(422);
        Asked.form(UUID.randomUUID(), 5, 5)
                .formParam(question, now)
                .post(link)
                .then()
                .statusCode(200);

        status(complaint, verdict);
    }

    @Test
    void what_was_bad_in_another_complaint_about_the_same_is_asked_with_it() {
        complain(0, 7);
        var first = asked.complaintId();
        ended(first);
        asked = story.closedAgain(asked);
        complain(9, 1);
        var second = asked.complaintId();
        put(second, "incident", Map.of("sameAs", first));
        var link = resolved();

        Asked.form(UUID.randomUUID(), 5, 5)
                .formParam("effort", 7)
                .post(link)
                .then()
                .statusCode(422);
        Asked.form(UUID.randomUUID(), 5, 5)
                .formParam("effort", 7)
                .formParam("recommend", 6)
                .post(link)
                .then()
                .statusCode(200);

        status(first, "NOT_RECOVERED");
        status(second, "RECOVERED");
    }

    @Test
    void whoever_complained_of_the_manner_is_asked_neither() {
        asked = story.closedRepair();
        Asked.form(UUID.randomUUID(), 5, 1).post(asked.link()).then().statusCode(200);
        var link = resolved();

        given().get(link)
                .then()
                .statusCode(200)
                .body(not(containsString("name=\"recommend\"")))
                .body(not(containsString("name=\"effort\"")));
        Asked.form(UUID.randomUUID(), 5, 5).post(link).then().statusCode(200);
    }

    private static void asks(String link, String question) {
        var other = question.equals("recommend") ? "effort" : "recommend";
        given().get(link)
                .then()
                .statusCode(200)
                .body(containsString("name=\"" + question + "\""))
                .body(not(containsString("name=\"" + other + "\"")));
        given().header("Accept-Language", "fa")
                .get(link)
                .then()
                .body(containsString(question.equals("effort") ? "رسیدن به نتیجه" : "اکنون چقدر احتمال دارد"));
    }

    private void complain(int recommend, int effort) {
        given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("submissionId", UUID.randomUUID().toString())
                .formParam("recommend", recommend)
                .formParam("better", "speed")
                .formParam("effort", effort)
                .post(asked.link())
                .then()
                .statusCode(200);
    }

    /** The complaint was put right, they say; answers the path of the survey about it. */
    private String resolved() {
        complaint = asked.complaintId();
        ended(complaint);
        var facts = Map.of(
                "complaintId", complaint,
                "customerId", asked.customerId(),
                "resolvedAt", clock.instant().toString());
        story.deliver(IncomingEvents.of("feedback.complaint.resolved.v1", facts, asked.tenant()));
        clock.advance(Duration.ofDays(3));
        timers.sweep();
        return asked.link();
    }

    private void ended(String id) {
        put(id, "contact", Map.of("channel", "PHONE"));
        put(id, "resolution", Map.of("outcome", "EXPLAINED"));
    }

    private void put(String id, String part, Map<String, ?> body) {
        asked.asAgent()
                .contentType("application/json")
                .header("If-Match", "*")
                .body(body)
                .put("/v1/complaints/{id}/{part}", id, part)
                .then()
                .statusCode(200);
    }

    private void status(String id, String status) {
        asked.asAgent().get("/v1/complaints/{id}", id).then().statusCode(200).body("status", equalTo(status));
    }
}
