package org.aftersales.ticket.field;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.test.OpenApiCalls;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.ticket.unit.KnownUnit;
import org.aftersales.ticket.unit.UnitUseCases;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ScanResourceTest {
    private static final String LABEL = "https://id.example.org/01/09521234001348/21/TV55EN510501";
    private static final OpenApiCalls DOCUMENTED = new OpenApiCalls();

    @Inject
    UnitUseCases units;

    @Inject
    Tenants tenants;

    private final String tenant = "scan-" + UUID.randomUUID();
    private final KnownUnit unit =
            new KnownUnit(UUID.randomUUID(), UUID.randomUUID(), "parsian", "09521234001348", "TV55EN510501");

    private static Response scan(String token, Object scanned) {
        return given().filter(DOCUMENTED)
                .auth()
                .oauth2(token)
                .contentType("application/json")
                .body(Map.of("scan", scanned))
                .post("/v1/field/scans");
    }

    private void known() {
        tenants.run(tenant, () -> units.learn(unit, TestClock.START));
    }

    @Test
    void a_scanned_device_fills_in_a_ticket_that_can_be_opened_as_it_is() {
        known();

        var scanned = scan(Tokens.technician(tenant), LABEL);

        scanned.then()
                .statusCode(200)
                .body("draft.customerId", equalTo(unit.customerId().toString()))
                .body("draft.retailerId", equalTo("parsian"))
                .body("draft.serial", equalTo("TV55EN510501"))
                .body("open", empty());
        var id = opened(scanned.path("draft"));
        scan(Tokens.technician(tenant), "(01)09521234001348(21)TV55EN510501")
                .then()
                .body("open.ticketId", contains(id))
                .body("open.kind", contains("SUPPORT"))
                .body("open.status", contains("OPEN"));
    }

    private String opened(Map<String, Object> draft) {
        var ticket = new HashMap<>(draft);
        ticket.put("kind", "SUPPORT");
        return given().auth()
                .oauth2(Tokens.technician(tenant))
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(ticket)
                .post("/v1/tickets")
                .then()
                .statusCode(201)
                .body("unitId", equalTo(unit.unitId().toString()))
                .extract()
                .path("id");
    }

    @Test
    void a_device_that_nobody_has_told_of_is_not_there() {
        known();

        scan(Tokens.agent(tenant), "(01)09521234001348(21)OTHER")
                .then()
                .statusCode(404)
                .body("code", equalTo("unknown-unit"));
        scan(Tokens.agent("another-" + tenant), LABEL).then().statusCode(404).body("code", equalTo("unknown-unit"));
    }

    @Test
    void what_names_no_unit_says_why() {
        scan(Tokens.agent(tenant), "hello")
                .then()
                .statusCode(422)
                .body("code", equalTo("unreadable-scan"))
                .body("errors.code", contains("scan-unknown-form"))
                .body("errors.pointer", contains("/scan"));
        scan(Tokens.agent(tenant), " ").then().statusCode(400);
        scan(Tokens.retailer(tenant, "parsian"), LABEL).then().statusCode(403);
    }
}
