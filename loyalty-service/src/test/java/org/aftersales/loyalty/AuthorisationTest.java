package org.aftersales.loyalty;

import static io.restassured.RestAssured.given;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import java.util.Map;
import org.aftersales.kit.test.AuthorisationMatrix;
import org.aftersales.kit.test.IncomingEvents;
import org.aftersales.kit.test.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AuthorisationTest {
    private static final String[] STAFF = {"agent", "manager"};

    private final Deliveries deliveries;
    private final Story story = Story.begin();

    AuthorisationTest(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Test
    void every_operation_is_open_to_exactly_those_it_is_meant_for() {
        RestAssured.replaceFiltersWith(List.of());
        deliveries.deliver(story.linked());
        var member = "/v1/members/" + memberId();
        var matrix = new AuthorisationMatrix(story.tenant());

        matrix.operation("GET /v1/me/loyalty").permits("customer");
        matrix.operation("GET /v1/me/loyalty/statement").permits("customer");
        matrix.operation("GET /v1/members").permits(STAFF);
        matrix.operation("GET /v1/members/{id}").at(member).permits(STAFF);
        matrix.operation("GET /v1/members/{id}/statement")
                .at(member + "/statement")
                .permits(STAFF);
        matrix.operation("GET /v1/ledger/check").permits("admin", "manager");
        matrix.operation("GET /v1/event-retries").permits("admin");
        matrix.operation("GET /v1/dead-letters").permits("admin");
        matrix.operation("POST /v1/dead-letters/{id}/replays")
                .at("/v1/dead-letters/" + deadLetter() + "/replays")
                .permits("admin");
        matrix.verify();
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
