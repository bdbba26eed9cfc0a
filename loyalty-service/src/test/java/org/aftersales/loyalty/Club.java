package org.aftersales.loyalty;

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

/** A manager who opens programmes, and a customer who is a member of several. */
public record Club(Story story) {

    public String tenant() {
        return story.tenant();
    }

    public ValidatableResponse open(String code, String joins) {
        return open(code, "Asia/Tehran", joins);
    }

    public ValidatableResponse open(String code, String zone, String joins) {
        return posting(manager())
                .body(Map.of("code", code, "name", Map.of("en", code, "fa", "ویژه"), "zone", zone, "joins", joins))
                .post("/v1/programmes")
                .then();
    }

    /** A programme of people who join it, with days of Tehran. */
    public ValidatableResponse open(String code, Map<String, ?> points) {
        var told = new HashMap<String, Object>(Map.of("code", code, "zone", "Asia/Tehran", "joins", "EXPLICIT"));
        told.put("name", Map.of("en", code, "fa", "ویژه"));
        told.put("points", points);
        return posting(manager()).body(told).post("/v1/programmes").then();
    }

    public ValidatableResponse close(String code) {
        return manager()
                .header("If-Match", "*")
                .put("/v1/programmes/" + code + "/closure")
                .then();
    }

    /** Of what happened before a moment nothing is judged that is told later than that. */
    public ValidatableResponse closing(String programme, Instant happenedBefore, Instant closesAt) {
        return posting(manager())
                .body(Map.of("happenedBefore", happenedBefore.toString(), "closesAt", closesAt.toString()))
                .post("/v1/programmes/" + programme + "/closings")
                .then();
    }

    /** From a moment on points of a programme end so many months after one of the activities; null: by their age. */
    public ValidatableResponse inactivity(String programme, Instant from, Integer months, String... activities) {
        var told = new HashMap<String, Object>(Map.of("validFrom", from.toString(), "activities", activities));
        if (months != null) told.put("months", months);
        return posting(manager())
                .body(told)
                .post("/v1/programmes/" + programme + "/inactivity")
                .then();
    }

    /** From a moment on points of a programme can be spent by these terms. */
    public ValidatableResponse pointTerms(String programme, Instant from, Map<String, ?> terms) {
        return posting(manager())
                .body(Map.of("validFrom", from.toString(), "terms", terms))
                .post("/v1/programmes/" + programme + "/point-terms")
                .then();
    }

    /** What a registration, or anything else, is worth in a programme from a moment on. */
    public ValidatableResponse rule(String programme, String reason, String code, Instant from, Map<String, ?> terms) {
        return posting(manager())
                .queryParam("programme", programme)
                .body(Map.of("reason", reason, "code", code, "validFrom", from.toString(), "terms", terms))
                .post("/v1/earning-rules")
                .then();
    }

    /** So many points for each registration in a programme from a moment on. */
    public void rule(String programme, long points, Instant from) {
        rule(programme, "REGISTRATION", "base", from, Map.of("points", points)).statusCode(201);
    }

    /** What a currency is worth in another one from a moment on. */
    public void rate(String from, String to, String rate, Instant validFrom) {
        posting(manager())
                .body(Map.of("from", from, "to", to, "rate", rate, "source", "ECB", "validFrom", validFrom.toString()))
                .post("/v1/exchange-rates")
                .then()
                .statusCode(201);
    }

    public ValidatableResponse join(String programme) {
        return posting(customer())
                .body(Map.of("programme", programme))
                .post("/v1/me/memberships")
                .then();
    }

    public IncomingEvent registered(UUID unit, Instant at) {
        return IncomingEvents.of(
                "warranty.unit.registered.v1",
                Map.of(
                        "unitId", unit,
                        "customerId", story.customer(),
                        "retailerId", "parsian",
                        "price", Map.of("amount", "599.90", "currency", "EUR"),
                        "registeredAt", at.toString()),
                tenant());
    }

    public IncomingEvent answered(Instant at) {
        return IncomingEvents.of(
                "feedback.response.recorded.v1",
                Map.of("invitationId", UUID.randomUUID(), "customerId", story.customer(), "recordedAt", at.toString()),
                tenant());
    }

    public int available(String programme) {
        return loyalty(programme).statusCode(200).extract().path("balance.available");
    }

    public ValidatableResponse loyalty(String programme) {
        return customer()
                .queryParam("programme", programme)
                .get("/v1/me/loyalty")
                .then();
    }

    /** What every event of the customer was worth in a programme, the newest first. */
    public ValidatableResponse earnings(String programme) {
        return as(Tokens.agent(tenant()))
                .queryParam("programme", programme)
                .get("/v1/customers/" + story.customer() + "/earnings")
                .then();
    }

    public String memberId(String programme) {
        return loyalty(programme).extract().path("memberId");
    }

    public ValidatableResponse check() {
        return manager().get("/v1/ledger/check").then();
    }

    public static RequestSpecification posting(RequestSpecification who) {
        return who.header("Idempotency-Key", UUID.randomUUID().toString());
    }

    public RequestSpecification customer() {
        return as(Tokens.customer(tenant(), story.subject()));
    }

    public RequestSpecification manager() {
        return as(Tokens.manager(tenant()));
    }

    public static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType("application/json");
    }
}
