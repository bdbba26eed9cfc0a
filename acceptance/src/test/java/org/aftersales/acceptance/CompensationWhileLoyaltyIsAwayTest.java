package org.aftersales.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.aftersales.launcher.Service;
import org.aftersales.launcher.Waiting;
import org.aftersales.launcher.demo.Api;
import org.junit.jupiter.api.Test;

/** Somebody is compensated while loyalty is away, and becomes a member only later: one credit, shown on the case. */
class CompensationWhileLoyaltyIsAwayTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String AUTHORITY = """
            {"currency": "EUR", "pointValue": {"amount": "0.10", "currency": "EUR"},
             "monthlyBudget": {"amount": "100.00", "currency": "EUR"}, "answerWithin": "PT1H", "memberWithinDays": 90,
             "bands": [{"code": "ALL", "from": {"amount": "0.00", "currency": "EUR"}}],
             "grants": [{"role": "AGENT", "severity": "HIGH", "band": "ALL",
                "limit": {"amount": "50.00", "currency": "EUR"}}]}""";

    private final String tenant = Stage.newTenant("compensation");
    private final Api agent = staff("agent");

    @Test
    void the_customer_is_credited_once_whoever_comes_back_first() throws Exception {
        Stage.loadCatalogue(tenant);
        var sale = Stage.retailer(tenant)
                .post("/v1/registrations", Registration.of(1))
                .json();
        var complaint = contacted(buyer());

        Stage.platform().stop(Service.LOYALTY);
        var id = compensate(complaint);
        assertEquals("APPROVED", state(id));
        Stage.platform().restart(Service.LOYALTY);
        await("loyalty says that it waits", () -> state(id).equals("WAITING"));
        link(sale.path("id").asText());
        await(
                "the credit is shown on the case",
                () -> caseOf(complaint).path("compensation").asText().equals("CREDITED"));

        assertEquals("CREDITED", state(id));
        assertEquals(Set.of("500"), credits());
    }

    private String contacted(String customer) throws IOException {
        staff("admin").put("/v1/compensation-authority/versions/1", JSON.readTree(AUTHORITY));
        var told = object().put("customerId", customer)
                .put("retailerId", Stage.RETAILER)
                .put("severity", "HIGH");
        var complaint = agent.post("/v1/complaints", told).json().path("id").asText();
        agent.say("/v1/complaints/" + complaint + "/contact", object().put("channel", "PHONE"));
        return complaint;
    }

    private String buyer() {
        var buyers =
                Databases.texts(Service.WARRANTY, "select customer_id::text from unit where tenant_id = ?", tenant);
        return buyers.iterator().next();
    }

    private String compensate(String complaint) {
        var told = object().put("points", 500).put("ground", "DELAY");
        var path = "/v1/complaints/" + complaint + "/compensations";
        return agent.post(path, told).json().path("id").asText();
    }

    private void link(String unit) {
        var card = Stage.retailer(tenant).get("/v1/units/" + unit + "/card").json();
        var token = Stage.platform().tokens().customer(tenant, "the-owner");
        new Api(Stage.platform().url(Service.WARRANTY), token)
                .post(
                        "/v1/customers/links",
                        object().put("cardCode", card.path("code").asText()));
    }

    private String state(String compensation) {
        return agent.get("/v1/compensations/" + compensation)
                .json()
                .path("status")
                .asText();
    }

    private JsonNode caseOf(String complaint) {
        return agent.get("/v1/complaints/" + complaint).json();
    }

    /** The points of every posting for a compensation. */
    private Set<String> credits() {
        return Databases.texts(
                Service.LOYALTY,
                "select l.points::text || case when count(*) over () > 1 then ' of several' else '' end from lot l"
                        + " join posting p on p.tenant_id = l.tenant_id and p.id = l.posting_id"
                        + " where l.tenant_id = ? and p.reason = 'COMPENSATION'",
                tenant);
    }

    private static void await(String what, BooleanSupplier there) {
        Waiting.until(PATIENCE, Duration.ofMillis(200), what, there);
    }

    private Api staff(String role) {
        var token = Stage.platform().tokens().staff(role, tenant, "somebody-of-" + role);
        return new Api(Stage.platform().url(Service.FEEDBACK), token);
    }

    private static ObjectNode object() {
        return JSON.createObjectNode();
    }
}
