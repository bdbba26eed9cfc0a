package org.aftersales.feedback.recovery;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.aftersales.feedback.Asked;
import org.aftersales.feedback.Story;
import org.aftersales.feedback.SurveyRules;
import org.aftersales.kit.test.IncomingEvents;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.timer.TimerSweep;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which answers say whether a complaint was put right. */
@QuarkusTest
class JudgedComplaintTest {

    private static final String ABOUT_PRODUCTS =
            "{\"name\": \"Products\", \"event\": \"UNIT_REGISTERED\", \"asks\": true, \"delay\": \"P3D\"%s}";

    @Inject
    Story story;

    @Inject
    TestClock clock;

    @Inject
    TimerSweep timers;

    private Asked asked;
    private String complaint;

    @BeforeEach
    void a_customer_whose_complaint_was_resolved() {
        clock.reset();
        asked = story.closedRepair();
        Asked.form(UUID.randomUUID(), 5, 1).post(asked.link()).then().statusCode(200);
        complaint = asked.complaintId();
        resolve(complaint);
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void an_answer_about_one_complaint_judges_that_one_alone() {
        var other = anotherComplaint();
        resolve(other);

        answerAbout("feedback.complaint.resolved.v1", "complaintId", complaint, "resolvedAt");

        show(complaint).body("status", equalTo("RECOVERED"));
        show(other).body("status", equalTo("RESOLVED"));
    }

    @Test
    void an_answer_about_a_product_judges_no_complaint() {
        SurveyRules.publish(asked.tenant(), ABOUT_PRODUCTS, "");

        answerAbout("warranty.unit.registered.v1", "unitId", UUID.randomUUID(), "registeredAt");

        show(complaint).body("status", equalTo("RESOLVED"));
    }

    @Test
    void an_answer_about_other_work_judges_no_complaint() {
        var other = story.closedAgain(asked);
        Asked.form(UUID.randomUUID(), 5, 5).post(other.link()).then().statusCode(200);

        show(complaint).body("status", equalTo("RESOLVED"));
    }

    @Test
    void whom_nobody_reached_is_asked_all_the_same() {
        var unreached = anotherComplaint();
        asked.asAgent()
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("channel", "PHONE"))
                .post("/v1/complaints/{id}/attempts", unreached)
                .then()
                .statusCode(201);
        change(unreached, "closure", Map.of("reason", "UNREACHABLE"));

        answerAbout("feedback.complaint.closed.v1", "complaintId", unreached, "closedAt");

        show(unreached).body("status", equalTo("RECOVERED"));
        show(complaint).body("status", equalTo("RESOLVED"));
    }

    @Test
    void what_is_about_the_same_as_another_complaint_is_judged_there_and_counted_once() {
        asked = story.closedAgain(asked);
        var first = complaintAbout(asked.ticketId());
        resolve(first);
        var again = complaintAbout(asked.ticketId());
        change(again, "closure", Map.of("reason", "DUPLICATE"));

        Asked.form(UUID.randomUUID(), 5, 5).post(asked.link()).then().statusCode(200);

        show(first).body("status", equalTo("RECOVERED"));
        show(again).body("status", equalTo("CLOSED"));
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString();
        asked.asManager()
                .get("/v1/complaints/recovery?from={day}&to={day}", today, today)
                .then()
                .body("contacted.complaints", equalTo(2))
                .body("uncontacted.complaints", equalTo(0));
    }

    @Test
    void a_changed_answer_judges_again_what_it_has_judged_alone() {
        asked = story.closedAgain(asked);
        var first = complaintAbout(asked.ticketId());
        resolve(first);
        var again = complaintAbout(asked.ticketId());
        change(again, "closure", Map.of("reason", "DUPLICATE"));
        var link = asked.link();
        var answer = UUID.randomUUID();
        Asked.form(answer, 5, 5).post(link).then().statusCode(200);

        Asked.form(UUID.randomUUID(), 1, 1)
                .formParam("changes", answer)
                .post(link)
                .then()
                .statusCode(200);

        show(first).body("status", equalTo("NOT_RECOVERED"));
        show(again).body("status", equalTo("CLOSED"));
    }

    private void resolve(String id) {
        change(id, "contact", Map.of("channel", "PHONE"));
        change(id, "resolution", Map.of("outcome", "EXPLAINED"));
    }

    private void change(String id, String part, Map<String, ?> body) {
        asked.asAgent()
                .contentType("application/json")
                .header("If-Match", "*")
                .body(body)
                .put("/v1/complaints/{id}/{part}", id, part)
                .then()
                .statusCode(200);
    }

    private String anotherComplaint() {
        return complaintAbout(null);
    }

    private String complaintAbout(@Nullable UUID ticket) {
        var words = new HashMap<String, Object>();
        words.put("customerId", asked.customerId());
        words.put("retailerId", "parsian");
        words.put("severity", "HIGH");
        if (ticket != null) words.put("ticketId", ticket);
        return asked.asAgent()
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(words)
                .post("/v1/complaints")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void answerAbout(String type, String subject, Object id, String moment) {
        var values = new HashMap<String, Object>();
        values.put(subject, id);
        values.put("customerId", asked.customerId());
        values.put(moment, clock.instant().toString());
        story.deliver(IncomingEvents.of(type, values, asked.tenant()));
        clock.advance(Duration.ofDays(3));
        timers.sweep();
        Asked.form(UUID.randomUUID(), 5, 5).post(asked.link()).then().statusCode(200);
    }

    private ValidatableResponse show(String id) {
        return asked.asAgent().get("/v1/complaints/{id}", id).then().statusCode(200);
    }
}
