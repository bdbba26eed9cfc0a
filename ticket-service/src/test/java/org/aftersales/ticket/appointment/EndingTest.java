package org.aftersales.ticket.appointment;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.Map;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.kit.timer.TimerSweep;
import org.aftersales.ticket.Customers;
import org.aftersales.ticket.Field;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Staff sees who ended an appointment and why; customers do not. */
@QuarkusTest
class EndingTest {
    @Inject
    TestClock clock;

    @Inject
    Customers customers;

    @Inject
    TimerSweep timers;

    private Field field;
    private String ticket;
    private String visit;

    @BeforeEach
    void a_confirmed_visit() {
        clock.reset();
        field = Field.opened().technician("t1");
        ticket = field.ticket();
        visit = field.confirmed(ticket, Field.MONDAY, "t1");
    }

    @AfterEach
    void the_clock_is_right_again() {
        clock.reset();
    }

    @Test
    void what_was_called_off_says_for_whom_and_why() {
        customers.link(field.tenant(), field.customer(), "sub-1");
        field.show(visit).then().body("ended", nullValue());

        field.command(visit, "cancellation", Map.of("askedBy", "RETAILER", "reason", "sold-out"))
                .then()
                .statusCode(200)
                .body("ended.askedBy", equalTo("RETAILER"))
                .body("ended.reason", equalTo("sold-out"));

        field.show(visit)
                .then()
                .body("ended.actor", equalTo("an-agent"))
                .body("ended.at", equalTo(TestClock.START.toString()));
        Field.as(Tokens.customer(field.tenant(), "sub-1"))
                .get("/v1/appointments/" + visit)
                .then()
                .statusCode(200)
                .body("ended", nullValue());
    }

    @Test
    void who_reported_a_visit_missed_is_known() {
        clock.set(Field.MONDAY);

        field.command(Tokens.of("technician", field.tenant(), "t1"), visit, "no-show", Map.of("missedBy", "CUSTOMER"))
                .then()
                .statusCode(200);

        field.show(visit)
                .then()
                .body("ended.actor", equalTo("t1"))
                .body("ended.at", equalTo("2026-11-23T08:00:00Z"))
                .body("ended.askedBy", nullValue());
    }

    @Test
    void what_goes_with_its_ticket_says_so() {
        field.agent()
                .contentType(ContentType.JSON)
                .header("If-Match", "\"0\"")
                .body(Map.of("to", "CANCELLED", "reason", "customer-request"))
                .post("/v1/tickets/" + ticket + "/transitions")
                .then()
                .statusCode(200);
        timers.sweep();

        field.show(visit)
                .then()
                .body("ended.reason", equalTo("ticket-cancelled"))
                .body("ended.actor", equalTo("system"));
    }
}
