package org.aftersales.feedback.survey;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.aftersales.feedback.Asked;
import org.aftersales.feedback.Story;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How far people come is told apart by product and service centre; both tell of the same people. */
@QuarkusTest
class FunnelGroupsTest {

    private static final String PHONE = "09521234001348";
    private static final String OVEN = "09521234002345";

    @Inject
    Story story;

    @Inject
    TestClock clock;

    private final String tenant = "t-" + UUID.randomUUID();

    @BeforeEach
    void a_centre() {
        clock.reset();
        Asked.as(Tokens.manager(tenant))
                .contentType("application/json")
                .body("{\"centres\": [{\"code\": \"west\", \"technicians\": [\"tec-1\"]}], \"batches\": []}")
                .put("/v1/origins/versions/1")
                .then()
                .statusCode(201);
    }

    @Test
    void by_product_and_by_centre() {
        asked(PHONE, "tec-1");
        asked(PHONE, "tec-9");
        var answered = asked(OVEN, "tec-1");
        Asked.form(UUID.randomUUID(), 5, 5).post(answered.link()).then().statusCode(200);

        funnel("").body("group", contains(nullValue())).body("asked", contains(3));
        funnel("?by=PRODUCT")
                .body("group", contains(PHONE, OVEN))
                .body("asked", contains(2, 1))
                .body("delivered", contains(0, 1))
                .body("answered", contains(0, 1));
        funnel("?by=CENTRE")
                .body("group", contains("west", null))
                .body("asked", contains(2, 1))
                .body("started", contains(1, 0))
                .body("answered", contains(1, 0));
    }

    private Asked asked(String product, String technician) {
        var asked = new Asked(tenant, UUID.randomUUID(), "sub-" + UUID.randomUUID(), UUID.randomUUID());
        story.link(asked);
        story.deliver(Story.ticket("assigned", asked, Map.of("assignee", technician)));
        story.deliver(Story.ticket("closed", asked, Map.of("gtin", product)));
        return asked;
    }

    private ValidatableResponse funnel(String query) {
        return Asked.as(Tokens.analyst(tenant))
                .get("/v1/invitations/funnel" + query)
                .then()
                .statusCode(200);
    }
}
