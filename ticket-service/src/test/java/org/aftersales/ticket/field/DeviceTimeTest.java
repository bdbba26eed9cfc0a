package org.aftersales.ticket.field;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.aftersales.kit.timer.TimerSweep;
import org.aftersales.ticket.Field;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A promise to be on site is kept when we hear of it; what a device says of the time is written down and decides nothing. */
@QuarkusTest
class DeviceTimeTest extends FieldVisitScene {
    private static final Instant BEGIN = Field.MONDAY.plus(Duration.ofDays(1));
    private static final Instant DUE = BEGIN.plus(Duration.ofHours(2));
    private static final Duration AN_HOUR = Duration.ofHours(1);

    @Inject
    TimerSweep timers;

    @BeforeEach
    void a_visit_that_is_promised() {
        var promise = Map.of(
                "name",
                "on-site",
                "party",
                "CUSTOMER",
                "startsOn",
                List.of("OPENED"),
                "stopsOn",
                List.of("ON_SITE"),
                "unit",
                "ELAPSED",
                "target",
                Duration.between(clock.instant(), DUE).toString());
        field.manager()
                .contentType(ContentType.JSON)
                .body(Map.of("name", "Visits", "effectiveFrom", "2020-01-01T00:00:00Z", "promises", List.of(promise)))
                .put("/v1/sla/policies/VISITS/versions/1")
                .then()
                .statusCode(201);
        ticket = field.ticket();
        visit = field.confirmed(ticket, BEGIN, "a-technician");
        promised().body("clocks.dueAt", contains(DUE.toString()));
    }

    @Test
    void who_was_there_in_time_and_says_so_too_late_is_late() {
        var heard = DUE.plus(AN_HOUR);
        clock.set(heard);

        tell(List.of(told(STARTED, BEGIN))).body("items.verdict", contains("ACCEPTED"));

        promised()
                .body("clocks[0].state", equalTo("MISSED"))
                .body("clocks[0].completedAt", equalTo(heard.toString()))
                .body("clocks[0].breachedAt", equalTo(DUE.toString()));
        begun(BEGIN);
    }

    @Test
    void a_breach_that_was_told_stays_whatever_a_device_says_afterwards() {
        clock.set(DUE.plus(AN_HOUR));
        timers.sweep();
        var mark = events.mark();

        tell(List.of(told(STARTED, BEGIN))).body("items.verdict", contains("ACCEPTED"));

        promised().body("clocks[0].breachedAt", equalTo(DUE.toString()));
        events.in(tenant, mark)
                .expect("ticket.appointment.started.v1")
                .with("startedAt", BEGIN.toString())
                .expect("ticket.clock.completed.v1")
                .with("kept", false)
                .andNothingElse();
    }

    @Test
    void a_clock_that_is_days_ahead_makes_nobody_late() {
        clock.set(BEGIN.plus(AN_HOUR));
        var ahead = clock.instant().plus(Duration.ofDays(3));

        tell(technician, ahead.toString(), List.of(told(STARTED, ahead)))
                .then()
                .body("items.verdict", contains("ACCEPTED"));

        promised()
                .body("clocks[0].state", equalTo("MET"))
                .body("clocks[0].completedAt", equalTo(clock.instant().toString()))
                .body("clocks[0].breachedAt", nullValue());
        begun(clock.instant());
    }

    @Test
    void a_device_that_lies_about_the_present_too_is_not_believed() {
        var heard = DUE.plus(AN_HOUR);
        clock.set(heard);

        tell(technician, BEGIN.toString(), List.of(told(STARTED, BEGIN)))
                .then()
                .body("items.verdict", contains("ACCEPTED"));

        promised().body("clocks[0].completedAt", equalTo(heard.toString())).body("clocks[0].state", equalTo("MISSED"));
        begun(heard);
    }

    private ValidatableResponse promised() {
        return field.agent().get("/v1/tickets/" + ticket + "/clocks").then().statusCode(200);
    }

    private void begun(Instant at) {
        field.show(visit).then().body("inside.actualFrom", equalTo(at.toString()));
    }
}
