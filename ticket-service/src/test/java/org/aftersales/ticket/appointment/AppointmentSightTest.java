package org.aftersales.ticket.appointment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.ticket.Customers;
import org.aftersales.ticket.Field;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What staff finds free, and what customers see of what is planned. */
@QuarkusTest
class AppointmentSightTest {
    @Inject
    TestClock clock;

    @Inject
    Customers customers;

    private Field field;
    private String ticket;

    @BeforeEach
    void two_technicians_and_a_ticket() {
        clock.reset();
        field = Field.opened().technician("t1").technician("t2");
        ticket = field.ticket();
    }

    @Test
    void free_slots_are_found_with_the_way_and_the_skills() {
        field.technician("t3", Map.of("code", "gas", "level", 3, "validThrough", "2026-11-24"));
        field.confirmed(ticket, Field.MONDAY, "t3");
        var search = search("2026-11-23T08:00:00Z", "2026-11-28T00:00:00Z");
        search.put("skills", List.of(Map.of("code", "gas", "level", 2)));
        search.put("step", 120);
        search.put("limit", 100);

        var found = field.agent().contentType("application/json").body(search).post("/v1/slots/search");

        // on Monday the way back and the way there lie between; from Wednesday on the certificate has run out
        assertEquals(
                List.of(
                        "2026-11-23T12:00:00Z",
                        "2026-11-23T14:00:00Z",
                        "2026-11-24T08:00:00Z",
                        "2026-11-24T10:00:00Z",
                        "2026-11-24T12:00:00Z",
                        "2026-11-24T14:00:00Z"),
                found.then().statusCode(200).extract().path("items.start"));
        found.then().body("items[0].technicians", contains("t3"));
    }

    @Test
    void customers_see_what_was_promised_and_nothing_of_the_plan() {
        customers.link(field.tenant(), field.customer(), "sub-1");
        var id = held("https://meet.example/canary-link");
        var me = Tokens.customer(field.tenant(), "sub-1");
        var retailer = Tokens.retailer(field.tenant(), "parsian");

        Field.as(me).get("/v1/appointments/" + id).then().statusCode(404);
        field.command(id, "confirmation", Map.of()).then().statusCode(200);

        Field.as(me)
                .get("/v1/tickets/" + ticket + "/appointments")
                .then()
                .body("items.id", contains(id))
                .body("items[0].promised.start", equalTo("2026-11-23T08:00:00Z"))
                .body("items[0].joinUrl", equalTo("https://meet.example/canary-link"))
                .body("items[0].inside", nullValue())
                .body(not(containsString("t1\"")))
                .body(not(containsString("planned")));
        Field.as(retailer).get("/v1/appointments/" + id).then().statusCode(200).body("joinUrl", nullValue());
        Field.as(Tokens.customer(field.tenant(), "x"))
                .get("/v1/appointments/" + id)
                .then()
                .statusCode(404);
    }

    /** Online, and not yet confirmed. */
    private String held(String joinUrl) {
        var online = wish();
        online.putAll(Map.of("mode", "ONLINE", "joinUrl", joinUrl));
        online.remove("territory");
        online.put("slot", Field.slot(Field.MONDAY, "t1"));
        return field.request(online).then().statusCode(201).extract().path("id");
    }

    private Map<String, Object> wish() {
        return Field.installation(ticket);
    }

    private static Map<String, Object> search(String start, String end) {
        return new HashMap<>(Map.of(
                "type", "INSTALLATION",
                "mode", "IN_PERSON",
                "territory", "B1",
                "within", Map.of("start", start, "end", end)));
    }
}
