package org.aftersales.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.aftersales.launcher.Service;
import org.aftersales.launcher.Waiting;
import org.aftersales.launcher.demo.Api;
import org.junit.jupiter.api.Test;

/** A customer becomes a member of a tier, and from then on is promised an answer sooner. */
class MemberIsPromisedMoreTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final String TIERS = """
            {"validFrom": "%s", "terms": {"zone": "Asia/Tehran", "period": "MONTHS", "months": 12, "graceDays": 10,
             "counts": ["REGISTRATION"], "tiers": [
                {"code": "GOLD", "name": "Gold", "points": 1000000, "ticketPriority": "HIGH"}]}}""";

    private static final String POLICY = """
            {"name": "%s", "effectiveFrom": "2020-01-01T00:00:00Z"%s, "promises": [
                {"name": "first-answer", "party": "CUSTOMER", "startsOn": ["OPENED"], "stopsOn": ["ANSWERED"],
                 "unit": "ELAPSED", "target": "%s"}]}""";

    private final String tenant = Stage.newTenant("member");
    private final Api agent = desk(Service.TICKET, "agent");

    @Test
    void a_tier_shortens_what_is_promised_about_a_ticket() {
        var validFrom = Instant.now().plusSeconds(1);
        desk(Service.LOYALTY, "manager").post("/v1/tier-programmes", read(TIERS.formatted(validFrom)));
        publish("ALL", "", "PT8H");
        publish("BEST", ", \"appliesTo\": {\"customerTiers\": [\"GOLD\"]}", "PT2H");
        Stage.loadCatalogue(tenant);
        var customer = buyer();
        var before = opened(customer);

        await("the tiers are valid", () -> Instant.now().isAfter(validFrom));
        pin(customer);

        assertEquals(Duration.ofHours(8), promised(before));
        var after = opened(customer);
        assertEquals(Duration.ofHours(2), promised(after));
        assertEquals("HIGH", agent.get(after).json().path("priority").asText());
    }

    private void publish(String code, String appliesTo, String target) {
        desk(Service.TICKET, "manager")
                .put("/v1/sla/policies/" + code + "/versions/1", read(POLICY.formatted(code, appliesTo, target)));
    }

    /** Somebody who has bought a television and says who they are; the customer's id. */
    private String buyer() {
        var retailer = Stage.retailer(tenant);
        var unit = retailer.post("/v1/registrations", Registration.of(1))
                .json()
                .path("id")
                .asText();
        var card =
                retailer.get("/v1/units/" + unit + "/card").json().path("code").asText();
        var owner = Stage.platform().tokens().customer(tenant, "the-owner");
        new Api(Stage.platform().url(Service.WARRANTY), owner)
                .post("/v1/customers/links", JSON.createObjectNode().put("cardCode", card));
        return Databases.texts(Service.WARRANTY, "select customer_id::text from unit where tenant_id = ?", tenant)
                .iterator()
                .next();
    }

    private void pin(String customer) {
        var manager = desk(Service.LOYALTY, "manager");
        await("the owner is a member", () -> !members(customer).isEmpty());
        var told = JSON.createObjectNode()
                .put("tier", "GOLD")
                .put("until", LocalDate.now(ZoneOffset.UTC).plusYears(1).toString())
                .put("reason", "TIER_MATCH");
        manager.say("/v1/members/" + members(customer).path(0).path("memberId").asText() + "/tier/pin", told);
        await("the desk knows of the tier", () -> tiers().equals(Set.of("GOLD")));
    }

    private JsonNode members(String customer) {
        return desk(Service.LOYALTY, "agent")
                .get("/v1/members?customerId=" + customer)
                .json()
                .path("items");
    }

    private Set<String> tiers() {
        return Databases.texts(Service.TICKET, "select tier from customer_tier where tenant_id = ?", tenant);
    }

    /** The path of a ticket about a question of theirs. */
    private String opened(String customer) {
        var told = JSON.createObjectNode()
                .put("kind", "SUPPORT")
                .put("customerId", customer)
                .put("retailerId", Stage.RETAILER);
        return agent.post("/v1/tickets", told).location();
    }

    /** How long after its opening the customer is answered. */
    private Duration promised(String ticket) {
        var clock = agent.get(ticket + "/clocks").json().path("clocks").path(0);
        return Duration.between(
                Instant.parse(clock.path("startedAt").asText()),
                Instant.parse(clock.path("dueAt").asText()));
    }

    private static void await(String what, BooleanSupplier there) {
        Waiting.until(PATIENCE, Duration.ofMillis(200), what, there);
    }

    private Api desk(Service service, String role) {
        var token = Stage.platform().tokens().staff(role, tenant, "somebody-of-" + role);
        return new Api(Stage.platform().url(service), token);
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
