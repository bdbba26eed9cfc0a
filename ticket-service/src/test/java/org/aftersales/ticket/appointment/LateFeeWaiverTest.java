package org.aftersales.ticket.appointment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.ticket.Customers;
import org.aftersales.ticket.Field;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Staff lets customers off fees that they had agreed to. */
@QuarkusTest
class LateFeeWaiverTest {
    private static final Map<String, String> FEE = Map.of("amount", "25.00", "currency", "EUR");
    private static final Instant TUESDAY = Field.MONDAY.plus(Duration.ofDays(1));
    private static final Instant TOO_LATE = Field.MONDAY.minus(Duration.ofHours(5));

    @Inject
    TestClock clock;

    @Inject
    EventProbe events;

    @Inject
    Customers customers;

    private Field field;
    private String me;
    private OwnScene own;

    @BeforeEach
    void a_fee_that_was_agreed_to() {
        clock.reset();
        field = Field.opened().technician("t1");
        customers.link(field.tenant(), field.customer(), "sub-1");
        me = Tokens.customer(field.tenant(), "sub-1");
        own = OwnScene.confirmed(field, Field.MONDAY);
        own.rule(Map.of("cutOff", "PT24H", "fee", FEE));
        clock.set(TOO_LATE);
        own.move(me, TUESDAY, FEE).then().statusCode(200);
    }

    @AfterEach
    void the_clock_is_right_again() {
        clock.reset();
    }

    @Test
    void a_fee_is_waived_with_a_reason_that_stays_inside() {
        told().body("appointments[0].lateFees.waived", contains(false));

        waive(Tokens.manager(field.tenant()), own.version(), fee())
                .then()
                .statusCode(200)
                .body("lateFees.waived", contains(true))
                .body("lateFees[0].waivedBecause", equalTo("goodwill"))
                .body("lateFees[0].actor", equalTo("a-manager"))
                .body("lateFees[0].agreedAt", equalTo(TOO_LATE.toString()));

        told().body("appointments[0].lateFees.waived", contains(true)).body(not(containsString("goodwill")));
        Field.as(me)
                .get("/v1/appointments/" + own.id())
                .then()
                .body("lateFees.waived", contains(true))
                .body("lateFees[0].waivedBecause", nullValue());
    }

    @Test
    void whoever_invoices_is_told_which_fee_it_was() {
        var agreed = events.of(field.tenant()).getLast();
        var mark = events.mark();

        waive(Tokens.agent(field.tenant()), own.version(), fee()).then().statusCode(200);

        events.in(field.tenant(), mark)
                .expect("ticket.appointment.late-fee-waived.v1")
                .with("lateFeeId", agreed.field("lateFeeId"))
                .with("change", "MOVED")
                .with("lateFee.amount", "25.00")
                .with("reasonCode", "goodwill")
                .andNothingElse();
        assertEquals(fee(), agreed.field("lateFeeId"));
        assertEquals("25.00", agreed.field("lateFee.amount"));
    }

    @Test
    void a_fee_is_waived_once() {
        var fee = fee();
        waive(Tokens.agent(field.tenant()), own.version(), fee).then().statusCode(200);
        var mark = events.mark();

        refused(waive(Tokens.agent(field.tenant()), own.version(), fee), 409, "nothing-owed");

        assertEquals(List.of(), events.of(field.tenant(), mark));
    }

    @Test
    void of_two_who_waive_it_at_once_one_does() throws Exception {
        var fee = fee();
        var version = own.version();
        var mark = events.mark();
        Callable<Response> waiving = () -> waive(Tokens.agent(field.tenant()), version, fee);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(List.of(waiving, waiving));
            var statuses = List.of(
                    answers.getFirst().get().statusCode(),
                    answers.getLast().get().statusCode());
            assertEquals(List.of(200, 412), statuses.stream().sorted().toList());
        }

        events.in(field.tenant(), mark)
                .expect("ticket.appointment.late-fee-waived.v1")
                .andNothingElse();
    }

    @Test
    void a_fee_that_was_waived_before_the_change_is_not_waived_again() {
        clock.set(TUESDAY.minus(Duration.ofHours(5)));
        var off = Map.of("askedBy", "CUSTOMER", "reason", "ill", "fee", Map.of("waivedBecause", "illness"));
        var second = field.command(own.id(), "cancellation", off).<String>path("lateFees[1].id");

        refused(waive(Tokens.agent(field.tenant()), own.version(), second), 409, "nothing-owed");
        waive(Tokens.agent(field.tenant()), own.version(), fee()).then().statusCode(200);
    }

    @Test
    void nobody_waives_without_a_reason_or_the_right_or_what_is_of_another_appointment() {
        var another = OwnScene.confirmed(field, Field.MONDAY.plus(Duration.ofDays(2)));

        send(Tokens.agent(field.tenant()), own, own.version(), fee(), Map.of())
                .then()
                .statusCode(400);
        waive(me, own.version(), fee()).then().statusCode(403);
        waive(Tokens.technician(field.tenant()), own.version(), fee()).then().statusCode(403);
        send(Tokens.agent(field.tenant()), another, another.version(), fee(), Map.of("reason", "goodwill"))
                .then()
                .statusCode(404);
        waive(Tokens.agent(field.tenant()), own.version(), UUID.randomUUID().toString())
                .then()
                .statusCode(404);
        field.show(own.id()).then().body("lateFees.waived", contains(false));
    }

    private ValidatableResponse told() {
        return Field.as(me).get("/v1/me/tickets/" + own.ticket()).then().statusCode(200);
    }

    private String fee() {
        return field.show(own.id()).path("lateFees[0].id");
    }

    private Response waive(String token, String version, String fee) {
        return send(token, own, version, fee, Map.of("reason", "goodwill"));
    }

    private static Response send(String token, OwnScene of, String version, String fee, Map<String, ?> body) {
        return Field.as(token)
                .contentType(ContentType.JSON)
                .header("If-Match", version)
                .body(body)
                .post("/v1/appointments/" + of.id() + "/late-fees/" + fee + "/waiver");
    }

    private static void refused(Response answer, int status, String code) {
        answer.then().statusCode(status).body("code", equalTo(code));
    }
}
