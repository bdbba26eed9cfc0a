package org.aftersales.ticket.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.IncomingEvents;
import org.aftersales.kit.test.TestClock;
import org.aftersales.ticket.Field;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TierPromisesTest {

    @Inject
    TiersConsumer consumer;

    @Inject
    TestClock clock;

    private Field field;

    @BeforeEach
    void a_customer() {
        clock.reset();
        field = Field.opened();
    }

    @Test
    void promises_are_made_by_the_policy_of_the_tier() {
        publish("ALL", null);
        publish("BEST", Map.of("customerTiers", List.of("GOLD")));
        var before = field.ticket("SUPPORT", UUID.randomUUID());

        consumer.receive(IncomingEvents.of(
                "loyalty.tier.changed.v1", Map.of("customerId", field.customer().toString()), field.tenant()));

        assertEquals("ALL", policyOf(before));
        assertEquals("BEST", policyOf(field.ticket("SUPPORT", UUID.randomUUID())));
    }

    private void publish(String code, Map<String, ?> appliesTo) {
        var promise = Map.of(
                "name", "first-answer",
                "party", "CUSTOMER",
                "startsOn", List.of("OPENED"),
                "stopsOn", List.of("ANSWERED"),
                "unit", "ELAPSED",
                "target", "PT8H");
        var policy = new HashMap<String, Object>(
                Map.of("name", code, "effectiveFrom", "2020-01-01T00:00:00Z", "promises", List.of(promise)));
        if (appliesTo != null) policy.put("appliesTo", appliesTo);
        field.manager()
                .contentType(ContentType.JSON)
                .body(policy)
                .put("/v1/sla/policies/" + code + "/versions/1")
                .then()
                .statusCode(201);
    }

    private String policyOf(String ticket) {
        return field.agent().get("/v1/tickets/" + ticket + "/clocks").path("policy.code");
    }
}
