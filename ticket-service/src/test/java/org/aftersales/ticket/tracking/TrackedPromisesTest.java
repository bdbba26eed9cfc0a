package org.aftersales.ticket.tracking;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.ticket.Customers;
import org.aftersales.ticket.Field;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was promised and how it stands, in the customer's words. The tests' clock begins at 2026-11-21T00:00Z. */
@QuarkusTest
class TrackedPromisesTest {

    @Inject
    TestClock clock;

    @Inject
    Customers customers;

    private Field field;
    private String ticket;
    private String page;

    @BeforeEach
    void a_ticket_with_promises() {
        clock.reset();
        field = Field.opened();
        publish(field);
        ticket = field.ticket("SUPPORT", UUID.randomUUID());
        customers.link(field.tenant(), field.customer(), "sub-1");
        page = field.agent()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/v1/tickets/" + ticket + "/tracking-links")
                .<String>path("url")
                .replace("http://localhost", "");
    }

    /** To the customer a first answer within 8 hours, the end within 48, and a call; and something among ourselves. */
    static void publish(Field field) {
        var promises = List.of(
                promise("first-answer", "CUSTOMER", "ANSWERED", "PT8H"),
                promise("resolved", "CUSTOMER", "RESOLVED", "PT48H"),
                promise("call-back", "CUSTOMER", "ASSIGNED", "PT72H"),
                promise("canary-among-us", "INTERNAL", "ASSIGNED", "PT1H"));
        field.manager()
                .contentType(ContentType.JSON)
                .body(Map.of("name", "P", "effectiveFrom", "2020-01-01T00:00:00Z", "promises", promises))
                .put("/v1/sla/policies/P/versions/1")
                .then()
                .statusCode(201);
    }

    private static Map<String, ?> promise(String name, String party, String stop, String target) {
        return Map.of(
                "name",
                name,
                "party",
                party,
                "startsOn",
                List.of("OPENED"),
                "stopsOn",
                List.of(stop),
                "unit",
                "ELAPSED",
                "target",
                target,
                "targets",
                name.equals("resolved") ? Map.of("URGENT", "PT4H") : Map.of(),
                "pausedBy",
                name.equals("first-answer") ? List.of() : List.of("CUSTOMER_INFO"));
    }

    @Test
    void the_next_promised_time_and_all_promises_are_told() {
        mine().body("promised", equalTo("FIRST_ANSWER"))
                .body("late", equalTo(false))
                .body("promises.what", contains("OTHER", "FIRST_ANSWER", "RESOLVED"))
                .body("promises.standing", contains("RUNNING", "RUNNING", "RUNNING"));

        page("en")
                .body(containsString("We promised to give you a first answer by"))
                .body(containsString(", 08:00</p>"))
                .body(containsString("By universal time (UTC)."))
                .body(containsString("What we promised"))
                .body(containsString("The work done"))
                .body(containsString("The next step"))
                .body(not(containsString("canary")))
                .body(not(containsString("call-back")));
        page("fa")
                .body(containsString("زمانی که برای نخستین پاسخ قول داده‌ایم"))
                .body(containsString("ساعت ۰۸:۰۰"))
                .body(containsString("قول‌های ما"));
    }

    @Test
    void what_is_overdue_is_told_with_an_apology_and_stays_told_when_it_is_done() {
        clock.advance(Duration.ofHours(9));
        mine().body("late", equalTo(true)).body("promises[1].standing", equalTo("LATE"));
        page("en").body(containsString("It was due on")).body(containsString("We are sorry, and still at it."));

        answer();

        mine().body("promised", equalTo("RESOLVED"))
                .body("late", equalTo(false))
                .body("promises[1].standing", equalTo("BROKEN"));
        page("en").body(containsString("later than promised")).body(containsString("We promised to be done by"));
        page("fa").body(containsString("دیرتر از موعد"));
    }

    @Test
    void what_was_broken_stays_late_when_more_time_is_given() {
        urgency("URGENT");
        clock.advance(Duration.ofHours(5));
        urgency("NORMAL");

        mine().body("promised", equalTo("RESOLVED"))
                .body("promisedBy", equalTo("2026-11-21T04:00:00Z"))
                .body("late", equalTo(true))
                .body("promises[2].standing", equalTo("LATE"))
                .body("promises[2].dueAt", equalTo("2026-11-21T04:00:00Z"));
        page("en").body(containsString("It was due on"));
    }

    @Test
    void what_was_kept_is_told_and_what_waits_for_the_customer_says_so() {
        clock.advance(Duration.ofHours(2));
        answer();
        move("assignment", Map.of("assignee", "t1"));
        move("transitions", Map.of("to", "IN_PROGRESS"));
        move("transitions", Map.of("to", "WAITING", "waitingFor", "CUSTOMER_INFO"));

        mine().body("promisedBy", nullValue())
                .body("promises.standing", contains("KEPT", "KEPT", "PAUSED"))
                .body("promises[1].doneAt", not(nullValue()));
        page("en")
                .body(containsString("in time."))
                .body(containsString("The time stands still until we hear from you."));
        page("fa").body(containsString("به‌موقع انجام شد"));
    }

    private ValidatableResponse mine() {
        return Field.as(Tokens.customer(field.tenant(), "sub-1"))
                .get("/v1/me/tickets/" + ticket)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse page(String language) {
        return given().header("Accept-Language", language).get(page).then().statusCode(200);
    }

    private void answer() {
        field.agent()
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("visibility", "PUBLIC", "body", "Here it is."))
                .post("/v1/tickets/" + ticket + "/messages")
                .then()
                .statusCode(201);
    }

    private void urgency(String priority) {
        field.agent()
                .header("If-Match", field.agent().get("/v1/tickets/" + ticket).header("ETag"))
                .contentType(ContentType.JSON)
                .body(Map.of("priority", priority))
                .put("/v1/tickets/" + ticket + "/priority")
                .then()
                .statusCode(200);
    }

    private void move(String what, Map<String, ?> body) {
        var version = field.agent().get("/v1/tickets/" + ticket).header("ETag");
        field.agent()
                .header("If-Match", version)
                .contentType(ContentType.JSON)
                .body(new HashMap<>(body))
                .post("/v1/tickets/" + ticket + "/" + what)
                .then()
                .statusCode(200);
    }
}
