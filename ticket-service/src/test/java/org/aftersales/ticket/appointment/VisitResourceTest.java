package org.aftersales.ticket.appointment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.ticket.Customers;
import org.aftersales.ticket.Field;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class VisitResourceTest {
    private static final String PNG =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5E" + "rkJggg==";

    @Inject
    TestClock clock;

    @Inject
    EventProbe events;

    @Inject
    Customers customers;

    private Field field;
    private UUID unit;

    @BeforeEach
    void a_technician_and_a_unit() {
        clock.reset();
        field = Field.opened().technician("t1").technician("t2");
        unit = UUID.randomUUID();
    }

    @Test
    void a_visit_is_begun_done_and_signed_for() {
        var id = field.confirmed(field.ticket(), Field.MONDAY, "t1");
        clock.set(Field.MONDAY.plusSeconds(240));
        var t1 = Tokens.of("technician", field.tenant(), "t1");

        field.command(t1, id, "start", Map.of()).then().statusCode(200).body("status", equalTo("UNDER_WAY"));
        clock.advance(Duration.ofMinutes(100));
        var items = List.of(Map.of("code", "undamaged", "ok", true), Map.of("code", "runs", "ok", true));
        var protocol = Map.of("items", items, "signer", "CUSTOMER", "signature", PNG);
        field.command(t1, id, "completion", Map.of("acceptance", protocol))
                .then()
                .statusCode(200)
                .body("status", equalTo("COMPLETED"))
                .body("inside.actualFrom", equalTo("2026-11-23T08:04:00Z"))
                .body("inside.actualUntil", equalTo("2026-11-23T09:44:00Z"));

        field.agent()
                .get("/v1/appointments/" + id + "/acceptance")
                .then()
                .body("items.code", contains("undamaged", "runs"))
                .body("signature", equalTo(PNG))
                .body("digest", matchesPattern("[0-9a-f]{64}"))
                .body("signedAt", equalTo("2026-11-23T09:44:00Z"));
        events.in(field.tenant()).expect("ticket.appointment.completed.v1").with("acceptedBy", "CUSTOMER");
    }

    @Test
    void a_signature_is_a_picture_unless_it_was_refused() {
        var id = field.confirmed(field.ticket(), Field.MONDAY, "t1");
        field.command(id, "start", Map.of()).then().statusCode(200);

        for (var signature : List.of("bm8gcGljdHVyZQ==", "?")) {
            accept(id, "CUSTOMER", signature).then().statusCode(422).body("code", equalTo("invalid-signature"));
        }
        accept(id, "REFUSED", PNG).then().statusCode(422);
        accept(id, "CUSTOMER", null).then().statusCode(422);
        field.command(id, "completion", Map.of()).then().statusCode(422).body("code", equalTo("acceptance-required"));
        accept(id, "REFUSED", null).then().statusCode(200);
    }

    @Test
    void somebody_who_was_not_there_is_named_and_the_time_is_free() {
        var id = field.confirmed(field.ticket(), Field.MONDAY, "t1");
        clock.set(Field.MONDAY);

        field.command(id, "no-show", Map.of("missedBy", "CUSTOMER"))
                .then()
                .statusCode(200)
                .body("status", equalTo("MISSED"))
                .body("missedBy", equalTo("CUSTOMER"));
        field.hold(field.ticket(), Field.MONDAY, "t1").then().statusCode(201);
    }

    @Test
    void technicians_report_on_their_own_visits_only() {
        var id = field.confirmed(field.ticket(), Field.MONDAY, "t1");

        field.command(Tokens.of("technician", field.tenant(), "t2"), id, "start", Map.of())
                .then()
                .statusCode(403)
                .body("code", equalTo("not-of-the-crew"));
    }

    @Test
    void delivered_then_installed() {
        var delivery = request("DELIVERY", 120);
        held(delivery, Field.MONDAY.plusSeconds(14_400), "t1");
        field.command(delivery, "confirmation", Map.of()).then().statusCode(200);
        var installation = request("INSTALLATION", 120);

        field.command(installation, "holds", Map.of("slot", Field.slot(Field.MONDAY, "t2")))
                .then()
                .statusCode(422)
                .body("code", equalTo("before-its-prerequisite"));
        held(installation, Field.MONDAY.plus(Duration.ofDays(1)), "t2");
        field.command(installation, "confirmation", Map.of()).then().statusCode(200);
        field.command(installation, "start", Map.of())
                .then()
                .statusCode(409)
                .body("code", equalTo("prerequisite-open"));
        field.command(delivery, "start", Map.of()).then().statusCode(200);
        accept(delivery, "CUSTOMER", PNG).then().statusCode(200);
        field.command(installation, "start", Map.of()).then().statusCode(200);
    }

    @Test
    void what_was_not_understood_is_taught_again() {
        var training = aTraining();
        clock.set(Field.MONDAY.plus(Duration.ofHours(9)));

        var me = Tokens.customer(field.tenant(), "sub-1");
        var word = Map.of("understanding", "NOT_YET", "unclearTopics", List.of("timer"));
        field.command(me, training, "understanding", word)
                .then()
                .statusCode(200)
                .body("understanding", equalTo("NOT_YET"));
        field.command(me, training, "understanding", word).then().statusCode(409);

        var ticket = field.show(training).<String>path("ticketId");
        field.agent()
                .get("/v1/tickets/" + ticket + "/appointments")
                .then()
                .body("items.status", contains("COMPLETED", "HELD"))
                .body("items[1].topics", contains("timer"))
                .body("items[1].inside.previousId", equalTo(training))
                .body("items[1].inside.technicians", contains("t2"))
                .body("items[1].inside.planned.start", equalTo("2026-11-25T08:00:00Z"));
        events.in(field.tenant()).expect("ticket.appointment.understood.v1").with("unclearTopics.0", "timer");
    }

    /** Given by t2 and finished, of two topics. */
    private String aTraining() {
        customers.link(field.tenant(), field.customer(), "sub-1");
        var training = request("TRAINING", 120);
        held(training, Field.MONDAY, "t2");
        field.command(training, "confirmation", Map.of());
        field.command(training, "start", Map.of());
        field.command(training, "completion", Map.of("topics", List.of("timer", "child-lock")))
                .then()
                .statusCode(200);
        return training;
    }

    private String request(String type, int minutes) {
        var told = Field.installation(field.ticket(type, unit));
        told.putAll(Map.of("type", type, "minutes", minutes));
        return field.request(told).then().statusCode(201).extract().path("id");
    }

    private void held(String id, Instant start, String technician) {
        field.command(id, "holds", Map.of("slot", Field.slot(start, technician)))
                .then()
                .statusCode(200);
    }

    private Response accept(String id, String signer, String signature) {
        var protocol = new HashMap<String, Object>(Map.of("items", List.of(), "signer", signer));
        if (signature != null) protocol.put("signature", signature);
        return field.command(id, "completion", Map.of("acceptance", protocol));
    }
}
