package org.aftersales.feedback.failure;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.feedback.Asked;
import org.aftersales.feedback.Story;
import org.aftersales.kit.test.IncomingEvents;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FailureResourceTest {

    private static final String GTIN = "09521234001348";
    private static final String NOW = "2026-11-20T10:00:00Z";
    private static final String MONTH = "?from=2026-11-01&to=2026-11-30";
    private static final String BEFORE = "2026-10-10T10:00:00Z";

    @Inject
    Story story;

    @Inject
    TestClock clock;

    private final String tenant = "t-" + UUID.randomUUID();

    @BeforeEach
    void today() {
        clock.reset();
        Asked.as(Tokens.manager(tenant))
                .contentType("application/json")
                .body("""
                        {"centres": [], "batches": [
                          {"gtin": "09521234001348", "code": "W31", "serialFrom": "A000", "serialTo": "A999"},
                          {"gtin": "09521234001348", "code": "W32", "serialFrom": "B000", "serialTo": "B999"}]}""")
                .put("/v1/origins/versions/1")
                .then()
                .statusCode(201);
    }

    /** Of as many units of either batch: 12 against 1 is 12 times as often, by the exact binomial test 0.0034. */
    @Test
    void a_batch_that_fails_more_often_is_told_first() {
        sold("A", 6);
        sold("B", 6);
        for (int i = 0; i < 12; i++) resolved("A00" + i % 6, NOW, Map.of());
        resolved("A001", BEFORE, Map.of());
        for (int i = 0; i < 13; i++) resolved("B00" + i % 6, i < 7 ? NOW : BEFORE, Map.of());

        rates("")
                .body("items.group", contains(GTIN + "/W31", GTIN + "/W32"))
                .body("items.shifted", contains(true, false))
                .body("items[0].failures", equalTo(12))
                .body("items[0].failuresBefore", equalTo(1))
                .body("items[0].units", equalTo(6))
                .body("items[0].ratio.value", equalTo(12.0f))
                .body("items[0].ratio.low", equalTo(1.78f))
                .body("items[0].ratio.high", equalTo(512.97f))
                .body("items[1].ratio.value", equalTo(1.17f));
        rates("?by=PRODUCT").body("items.failures", contains(19)).body("items[0].units", equalTo(12));
        rates("?by=PART").body("items.group", contains(GTIN + "/POWER_BOARD"));
    }

    @Test
    void what_was_not_broken_or_goes_on_is_no_failure() {
        var ticket = UUID.randomUUID();
        resolved("A001", NOW, Map.of("outcome", "NO_FAULT_FOUND"));
        resolved("A001", NOW, Map.of("kind", "INSTALLATION"));
        resolved("A001", NOW, Map.of("gtin", IncomingEvents.REMOVED));
        resolved("A001", NOW, Map.of("ticketId", ticket));
        rates("").body("items.failures", contains(1));

        resolved("A001", NOW, Map.of("ticketId", ticket, "findingCode", "PANEL"));
        rates("?by=PART").body("items.group", contains(GTIN + "/PANEL")).body("items.failures", contains(1));

        story.deliver(IncomingEvents.of("ticket.ticket.reopened.v1", Map.of("ticketId", ticket), tenant));
        rates("").body("items", empty());
    }

    /** The days begin with a month and are compared with the month before: middles are the 16th and the 16th. */
    @Test
    void units_that_left_the_field_are_not_among_those_that_fail() {
        for (var serial : List.of("A000", "A001", "A002", "A003", "A004", "A005")) sold(serial, unit(serial));
        resolved("A000", NOW, Map.of());
        tell("returned", "A001", "returnedAt", "2026-10-20T23:59:59Z");
        tell("replaced", "A002", "replacedAt", "2026-11-15T00:00:00Z");
        tell("voided", "A003", "voidedAt", "2026-10-01T08:00:00Z");
        tell("returned", "A004", "returnedAt", "2026-11-17T00:00:00Z");

        rates(MONTH).body("items[0].units", equalTo(3)).body("items[0].unitsBefore", equalTo(5));
        rates(MONTH + "&by=PRODUCT").body("items[0].units", equalTo(3));

        tell("reinstated", "A003", "reinstatedAt", "2026-11-20T08:00:00Z");
        rates(MONTH).body("items[0].units", equalTo(4)).body("items[0].unitsBefore", equalTo(6));
    }

    @Test
    void units_are_there_whoever_has_them_since_they_were_sold() {
        sold("A000", unit("A000"));
        resolved("A000", NOW, Map.of());
        tell("transferred", "A000", "transferredAt", "2026-11-20T08:00:00Z");
        tell("replacement-registered", "A001", "registeredAt", "2026-11-20T08:00:00Z");
        var owner = Map.of("customerId", "01936f5e-0000-7000-8000-000000000001");
        story.deliver(IncomingEvents.of("warranty.customer.erased.v1", owner, tenant));

        rates(MONTH).body("items[0].units", equalTo(2)).body("items[0].unitsBefore", equalTo(2));
    }

    @Test
    void without_units_before_there_is_nothing_to_compare_with() {
        resolved("A001", NOW, Map.of());

        rates("").body("items[0].ratio", nullValue()).body("items[0].shifted", equalTo(false));
    }

    @Test
    void another_tenant_has_failures_of_its_own() {
        resolved("A001", NOW, Map.of());

        Asked.as(Tokens.analyst("t-" + UUID.randomUUID()))
                .get("/v1/insight/failures")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    private void sold(String batch, int units) {
        for (int i = 0; i < units; i++) sold(batch + "00" + i, UUID.randomUUID());
    }

    private void sold(String serial, UUID unit) {
        var values = Map.of("unitId", unit, "gtin", GTIN, "serial", serial);
        story.deliver(IncomingEvents.of("warranty.unit.registered.v1", values, tenant));
    }

    private UUID unit(String serial) {
        return UUID.nameUUIDFromBytes((tenant + serial).getBytes(StandardCharsets.UTF_8));
    }

    private void tell(String what, String serial, String field, String at) {
        var values = Map.of("unitId", unit(serial), "gtin", GTIN, "serial", serial, field, at);
        story.deliver(IncomingEvents.of("warranty.unit." + what + ".v1", values, tenant));
    }

    private void resolved(String serial, String at, Map<String, ?> overrides) {
        var values = new HashMap<String, Object>(overrides);
        values.putIfAbsent("ticketId", UUID.randomUUID());
        values.putIfAbsent("gtin", GTIN);
        values.put("serial", serial);
        values.put("resolvedAt", at);
        story.deliver(IncomingEvents.of("ticket.ticket.resolved.v1", values, tenant));
    }

    private ValidatableResponse rates(String query) {
        return Asked.as(Tokens.analyst(tenant))
                .get("/v1/insight/failures" + query)
                .then()
                .statusCode(200);
    }
}
