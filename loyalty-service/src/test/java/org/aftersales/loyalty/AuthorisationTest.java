package org.aftersales.loyalty;

import static io.restassured.RestAssured.given;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.AuthorisationMatrix;
import org.aftersales.kit.test.IncomingEvents;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.kit.test.WebhookRows;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AuthorisationTest {
    private static final String[] STAFF = {"agent", "manager"};
    private static final String[] EVERYBODY = {"customer", "agent", "manager"};
    private static final String[] TILLS = {"retailer", "agent", "manager"};

    private final Deliveries deliveries;
    private final TestClock clock;
    private final Story story = Story.begin();

    AuthorisationTest(Deliveries deliveries, TestClock clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @Test
    void every_operation_is_open_to_exactly_those_it_is_meant_for() {
        RestAssured.replaceFiltersWith(List.of());
        deliveries.deliver(story.linked(), story.registered());
        var member = "/v1/members/" + memberId();
        var matrix = new AuthorisationMatrix(story.tenant());

        members(matrix, member);
        tiers(matrix, member + "/tier");
        segments(matrix, member + "/segments");
        books(matrix);
        FraudRows.addTo(matrix, story.tenant(), deliveries, clock);
        var redeemed = redeemed();
        rewards(matrix);
        EarningRows.addTo(matrix, story);
        KindnessRows.addTo(matrix, story, memberId());
        redemptions(matrix, redeemed.path("redemptionId"));
        vouchers(matrix, redeemed.path("voucherCode"));
        matrix.operation("GET /v1/event-retries").permits("admin");
        matrix.operation("GET /v1/dead-letters").permits("admin");
        matrix.operation("POST /v1/dead-letters/{id}/replays")
                .at("/v1/dead-letters/" + deadLetter() + "/replays")
                .permits("admin");
        WebhookRows.addTo(matrix, story.tenant());
        matrix.verify();
    }

    private static void members(AuthorisationMatrix matrix, String member) {
        matrix.operation("GET /v1/me/loyalty").permits("customer");
        matrix.operation("GET /v1/me/loyalty/statement").permits("customer");
        matrix.operation("GET /v1/members").permits(STAFF);
        matrix.operation("GET /v1/members/{id}").at(member).permits(STAFF);
        matrix.operation("GET /v1/members/{id}/statement")
                .at(member + "/statement")
                .permits(STAFF);
    }

    private static void segments(AuthorisationMatrix matrix, String path) {
        matrix.operation("GET /v1/members/{id}/segments").at(path).permits(STAFF);
        matrix.operation("PUT /v1/members/{id}/segments/{code}")
                .at(path + "/vip")
                .permits("manager");
        matrix.operation("DELETE /v1/members/{id}/segments/{code}")
                .at(path + "/vip")
                .permits("manager");
    }

    private static void books(AuthorisationMatrix matrix) {
        matrix.operation("GET /v1/ledger/check").permits("admin", "manager");
        matrix.operation("GET /v1/ledger/chain").permits("admin", "manager");
        matrix.operation("GET /v1/liability").permits("manager", "analyst");
        matrix.operation("GET /v1/liability/ifrs15-inputs").permits("manager", "analyst");
    }

    private static void tiers(AuthorisationMatrix matrix, String path) {
        var tier = Map.of("code", "SILVER", "name", "Silver", "points", 100);
        var counts = List.of("REGISTRATION");
        var terms = Map.of(
                "zone", "UTC", "period", "CALENDAR_YEAR", "graceDays", 0, "counts", counts, "tiers", List.of(tier));
        matrix.operation("POST /v1/tier-programmes")
                .permits("manager")
                .with(request -> request.body(Map.of("validFrom", "2027-01-01T00:00:00Z", "terms", terms)));
        matrix.operation("GET /v1/tier-programmes").permits("agent", "manager", "analyst");
        matrix.operation("GET /v1/members/{id}/tier").at(path).permits(STAFF);
        matrix.operation("PUT /v1/members/{id}/tier/pin")
                .at(path + "/pin")
                .permits("manager")
                .with(request -> request.body(Map.of("tier", "SILVER", "until", "2027-01-01", "reason", "CONTRACT")));
        matrix.operation("DELETE /v1/members/{id}/tier/pin").at(path + "/pin").permits("manager");
    }

    private void rewards(AuthorisationMatrix matrix) {
        var terms = Map.of("kind", "DONATION", "name", "Trees", "points", 1);
        matrix.operation("POST /v1/rewards")
                .permits("manager")
                .with(request -> request.body(Map.of("code", "TREES", "terms", terms)));
        matrix.operation("PUT /v1/rewards/{code}")
                .at("/v1/rewards/V25")
                .permits("manager")
                .with(request -> request.body(terms));
        matrix.operation("GET /v1/rewards").permits(EVERYBODY);
        matrix.operation("GET /v1/rewards/{code}").at("/v1/rewards/V25").permits(EVERYBODY);
        matrix.operation("POST /v1/redemptions")
                .permits("customer")
                .with(request -> request.body(Map.of("reward", "V25")));
        matrix.operation("GET /v1/redemptions").permits("customer");
    }

    private void redemptions(AuthorisationMatrix matrix, String id) {
        var path = "/v1/redemptions/" + id;
        matrix.operation("GET /v1/redemptions/{id}").at(path).permits(EVERYBODY);
        matrix.operation("PUT /v1/redemptions/{id}/void").at(path + "/void").permits(EVERYBODY);
        matrix.operation("PUT /v1/redemptions/{id}/capture")
                .at(path + "/capture")
                .permits(STAFF)
                .with(request -> request.body("{}"));
        matrix.operation("PUT /v1/redemptions/{id}/unit")
                .at(path + "/unit")
                .permits(STAFF)
                .with(request -> request.body(Map.of("unitId", UUID.randomUUID())));
        matrix.operation("PUT /v1/redemptions/{id}/fulfilment")
                .at(path + "/fulfilment")
                .permits(STAFF);
        matrix.operation("PUT /v1/redemptions/{id}/reversal")
                .at(path + "/reversal")
                .permits(STAFF)
                .with(request -> request.body(Map.of("reason", "MISTAKE")));
    }

    private void vouchers(AuthorisationMatrix matrix, String code) {
        var told = Map.of("code", code, "orderReference", "order-1");
        String id = request(Tokens.retailer(story.tenant(), "parsian"))
                .body(told)
                .post("/v1/vouchers/reservations")
                .path("voucherId");
        var path = "/v1/vouchers/" + id;
        var other = Tokens.retailer(story.tenant(), "another");
        matrix.operation("POST /v1/vouchers/reservations").permits(TILLS).with(request -> request.body(told));
        matrix.operation("GET /v1/vouchers/{id}").at(path).permits(TILLS).hidesFrom(other);
        matrix.operation("PUT /v1/vouchers/{id}/redemption")
                .at(path + "/redemption")
                .permits(TILLS)
                .hidesFrom(other);
        matrix.operation("PUT /v1/vouchers/{id}/rollback")
                .at(path + "/rollback")
                .permits(TILLS)
                .hidesFrom(other);
        VoucherRows.addTo(matrix, path, "/v1/members/" + memberId(), code);
    }

    /** A voucher that a member has redeemed. */
    private Response redeemed() {
        var worth = Map.of("amount", "25.00", "currency", "EUR");
        var terms = Map.of("kind", "VOUCHER", "name", "25 off", "points", 10, "worth", worth);
        request(Tokens.manager(story.tenant()))
                .body(Map.of("code", "V25", "terms", terms))
                .post("/v1/rewards");
        return request(Tokens.customer(story.tenant(), story.subject()))
                .body(Map.of("reward", "V25"))
                .post("/v1/redemptions");
    }

    private static RequestSpecification request(String token) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }

    private String memberId() {
        return given().auth()
                .oauth2(Tokens.agent(story.tenant()))
                .get("/v1/members?customerId=" + story.customer())
                .path("items[0].memberId");
    }

    private String deadLetter() {
        deliveries.deliver(
                IncomingEvents.of("warranty.customer.linked.v1", Map.of("customerId", "nobody"), story.tenant()));
        return given().auth()
                .oauth2(Tokens.admin(story.tenant()))
                .get("/v1/dead-letters")
                .path("items[0].id");
    }
}
