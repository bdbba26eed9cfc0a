package org.aftersales.loyalty.earning;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.inbox.IncomingEvent;
import org.aftersales.kit.test.IncomingEvents;
import org.aftersales.kit.test.Tokens;
import org.aftersales.loyalty.Story;

/** A manager who publishes rules, a customer who earns by them and an agent who looks why. */
record RuleDesk(Story story) {

    ValidatableResponse publish(String reason, String code, Instant from, Map<String, ?> terms) {
        return manager()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("reason", reason, "code", code, "validFrom", from.toString(), "terms", terms))
                .post("/v1/earning-rules")
                .then();
    }

    ValidatableResponse simulate(String reason, String code, Map<String, ?> terms) {
        return manager()
                .body(Map.of(
                        "reason", reason,
                        "code", code,
                        "from", "2026-11-01T00:00:00Z",
                        "until", "2027-12-01T00:00:00Z",
                        "terms", terms))
                .post("/v1/earning-rules/simulations")
                .then();
    }

    IncomingEvent registered(String retailer, String gtin, String price, Instant at) {
        return registered(UUID.randomUUID(), retailer, gtin, price, at);
    }

    IncomingEvent registered(UUID unit, Instant at) {
        return registered(unit, "parsian", "09521234001348", "100.00", at);
    }

    private IncomingEvent registered(UUID unit, String retailer, String gtin, String price, Instant at) {
        return IncomingEvents.of(
                "warranty.unit.registered.v1",
                Map.of(
                        "unitId",
                        unit,
                        "customerId",
                        story.customer(),
                        "retailerId",
                        retailer,
                        "gtin",
                        gtin,
                        "category",
                        "television",
                        "price",
                        Map.of("amount", price, "currency", "EUR"),
                        "registeredAt",
                        at.toString()),
                story.tenant());
    }

    /** An event of any type about the customer. */
    IncomingEvent told(String type, Map<String, ?> overrides) {
        var all = new HashMap<String, Object>(overrides);
        all.put("customerId", story.customer());
        return IncomingEvents.of(type, all, story.tenant());
    }

    IncomingEvent answered(Instant at) {
        return answered(UUID.randomUUID(), at);
    }

    IncomingEvent answered(UUID invitation, Instant at) {
        return IncomingEvents.of(
                "feedback.response.recorded.v1",
                Map.of("invitationId", invitation, "customerId", story.customer(), "recordedAt", at.toString()),
                story.tenant());
    }

    int available() {
        return customer().get("/v1/me/loyalty").path("balance.available");
    }

    /** The newest entry of the customer's statement. */
    ValidatableResponse statement() {
        return customer().get("/v1/me/loyalty/statement").then();
    }

    ValidatableResponse earnings() {
        return as(Tokens.agent(story.tenant()))
                .get("/v1/customers/" + story.customer() + "/earnings")
                .then();
    }

    ValidatableResponse evaluation(String posting) {
        return as(Tokens.agent(story.tenant()))
                .get("/v1/postings/" + posting + "/evaluation")
                .then();
    }

    RequestSpecification manager() {
        return as(Tokens.manager(story.tenant()));
    }

    private RequestSpecification customer() {
        return as(Tokens.customer(story.tenant(), story.subject()));
    }

    static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType("application/json");
    }
}
