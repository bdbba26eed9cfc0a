package org.aftersales.ticket.appointment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.ticket.Customers;
import org.aftersales.ticket.Field;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What it costs a customer to change an appointment late. */
@QuarkusTest
class LateChangeTest {
    private static final Map<String, String> FEE = Map.of("amount", "25.00", "currency", "EUR");
    private static final Instant TOO_LATE = Field.MONDAY.minus(Duration.ofHours(47));

    @Inject
    TestClock clock;

    @Inject
    EventProbe events;

    @Inject
    Customers customers;

    private Field field;
    private String visit;
    private String me;

    @BeforeEach
    void a_visit_and_a_rule() {
        clock.reset();
        field = Field.opened().technician("t1");
        customers.link(field.tenant(), field.customer(), "sub-1");
        me = Tokens.customer(field.tenant(), "sub-1");
        rule(Map.of("cutOff", "PT48H", "fee", FEE), null).then().statusCode(201);
        visit = field.confirmed(field.ticket(), Field.MONDAY, "t1");
    }

    @AfterEach
    void the_clock_is_right_again() {
        clock.reset();
    }

    @Test
    void the_fee_is_told_before_and_nothing_is_done_until_the_customer_agrees_to_it() {
        preview(me).body("late", equalTo(false)).body("inTimeUntil", equalTo("2026-11-21T08:00:00Z"));
        clock.set(TOO_LATE);
        var mark = events.mark();

        preview(me).body("late", equalTo(true)).body("fee.amount", equalTo("25.00"));
        refused(cancel(me, null), 422, "late-fee-not-settled");
        var less = Map.of("accepted", Map.of("amount", "20.00", "currency", "EUR"));
        refused(cancel(me, less), 409, "late-fee-differs");
        field.show(visit).then().body("status", equalTo("CONFIRMED")).body("lateFees", nullValue());
        cancel(me, Map.of("accepted", FEE))
                .then()
                .statusCode(200)
                .body("status", equalTo("CANCELLED"))
                .body("lateFees.fee.amount", contains("25.00"))
                .body("lateFees.waived", contains(false))
                .body("lateFees[0].actor", nullValue());

        events.in(field.tenant(), mark)
                .expect("ticket.appointment.cancelled.v1")
                .with("late", true)
                .with("lateFee.amount", "25.00")
                .with("lateFee.currency", "EUR")
                .andNothingElse();
    }

    @Test
    void staff_lets_a_customer_off_with_a_reason_and_no_event_says_that_anything_is_owed() {
        clock.set(TOO_LATE);
        var mark = events.mark();

        refused(move(Map.of()), 422, "late-fee-not-settled");
        refused(cancel(me, Map.of("waivedBecause", "illness")), 403, "not-theirs-to-waive");
        move(Map.of("fee", Map.of("waivedBecause", "illness")))
                .then()
                .statusCode(200)
                .body("lateFees.change", contains("MOVED"))
                .body("lateFees.waivedBecause", contains("illness"));

        Field.as(me)
                .get("/v1/appointments/" + visit)
                .then()
                .body("lateFees.waived", contains(true))
                .body("lateFees[0].waivedBecause", nullValue());
        events.in(field.tenant(), mark)
                .expect("ticket.appointment.rescheduled.v1")
                .with("late", true)
                .with("lateFee", "")
                .andNothingElse();
    }

    @Test
    void what_is_in_time_or_asked_for_by_others_costs_nothing() {
        refused(cancel(me, Map.of("accepted", FEE)), 409, "late-fee-differs");
        clock.set(TOO_LATE);
        move(Map.of("askedBy", "OFFICE")).then().statusCode(200).body("lateFees", nullValue());

        clock.set(Field.MONDAY.minus(Duration.ofHours(24)));
        preview(me).body("late", equalTo(false)); // it was moved by a day
        cancel(me, null).then().statusCode(200).body("lateFees", nullValue());
    }

    @Test
    void customers_call_off_what_is_theirs_and_to_come_and_ask_for_nobody_else() {
        var office = Map.of("askedBy", "OFFICE", "reason", "sold-it");

        cancel(Tokens.customer(field.tenant(), "another"), null).then().statusCode(404);
        refused(field.command(me, visit, "cancellation", office), 403, "speaks-for-others");
        field.command(visit, "start", Map.of()).then().statusCode(200);
        refused(cancel(me, null), 409, "work-has-begun");
    }

    @Test
    void a_rule_is_changed_in_the_version_that_was_read_and_has_to_make_sense() {
        var nothing = Map.of("amount", "0.00", "currency", "EUR");

        rule(Map.of("cutOff", "PT1H"), null).then().statusCode(428);
        for (var cutOff : new String[] {"-PT1H", "P31D", "soon"}) {
            refused(rule(Map.of("cutOff", cutOff), "\"0\""), 422, "invalid-late-change-rule");
        }
        refused(rule(Map.of("cutOff", "PT1H", "fee", nothing), "\"0\""), 422, "invalid-late-change-rule");
        rule(Map.of("cutOff", "PT1H"), "\"0\"").then().statusCode(200).body("rule.fee", nullValue());
        field.agent().get("/v1/late-change-rules").then().body("items.type", contains("INSTALLATION"));
        Field.opened().agent().get("/v1/late-change-rules/INSTALLATION").then().statusCode(404);

        clock.set(TOO_LATE);
        cancel(me, null).then().statusCode(200); // what counts is the rule of now
    }

    private Response rule(Map<String, ?> told, String version) {
        var request = field.manager().contentType(ContentType.JSON).body(told);
        if (version != null) request.header("If-Match", version);
        return request.put("/v1/late-change-rules/INSTALLATION");
    }

    private ValidatableResponse preview(String token) {
        return Field.as(token)
                .get("/v1/appointments/" + visit + "/late-change")
                .then()
                .statusCode(200);
    }

    private Response cancel(String token, Map<String, ?> fee) {
        var body = new HashMap<String, Object>(Map.of("askedBy", "CUSTOMER", "reason", "sold-it"));
        if (fee != null) body.put("fee", fee);
        return field.command(token, visit, "cancellation", body);
    }

    /** By a day, for the customer unless it is said otherwise. */
    private Response move(Map<String, ?> also) {
        var slot = Field.slot(Field.MONDAY.plus(Duration.ofDays(1)), "t1");
        var body = new HashMap<String, Object>(Map.of("slot", slot, "askedBy", "CUSTOMER"));
        body.putAll(also);
        return field.command(visit, "reschedules", body);
    }

    private static void refused(Response answer, int status, String code) {
        answer.then().statusCode(status).body("code", equalTo(code));
    }
}
