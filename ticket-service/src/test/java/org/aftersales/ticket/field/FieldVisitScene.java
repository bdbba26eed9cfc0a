package org.aftersales.ticket.field;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.TestClock;
import org.aftersales.ticket.Field;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A technician's app and a confirmed visit of its technician. */
abstract class FieldVisitScene extends FieldScene {
    static final Instant TEN_PAST = Field.MONDAY.plus(Duration.ofMinutes(10));
    static final Instant TWO_HOURS_LATER = Field.MONDAY.plus(Duration.ofHours(2));
    static final Instant NOON = Field.MONDAY.plus(Duration.ofHours(4));
    static final Map<String, Object> STARTED = Map.of("started", true);
    static final Map<String, Object> NOBODY_HOME = Map.of("missedBy", "CUSTOMER");
    static final Map<String, Object> SIGNED = Map.of(
            "completion",
            Map.of("acceptance", Map.of("items", List.of(Map.of("code", "runs", "ok", true)), "signer", "REFUSED")));

    @Inject
    TestClock clock;

    Field field;
    String ticket;
    String visit;

    @BeforeEach
    void a_confirmed_visit() {
        clock.reset();
        field = Field.in(tenant).technician("a-technician").technician("t2");
        ticket = field.ticket();
        visit = field.confirmed(ticket, Field.MONDAY, "a-technician");
    }

    @AfterEach
    void the_clock_is_right_again() {
        clock.reset();
    }

    final ValidatableResponse tell(List<Map<String, Object>> log) {
        return tell(technician, clock.instant().toString(), log).then().statusCode(207);
    }

    /** Of the visit as it was confirmed. */
    final Map<String, Object> told(Map<String, Object> what, Instant at) {
        return Map.of(
                "commandId",
                UUID.randomUUID(),
                "ticketId",
                ticket,
                "version",
                1,
                "occurredAt",
                at.toString(),
                "visit",
                with(Map.of("appointmentId", visit), what));
    }

    static Map<String, Object> with(Map<String, Object> one, Map<String, Object> other) {
        var both = new HashMap<>(one);
        both.putAll(other);
        return both;
    }
}
