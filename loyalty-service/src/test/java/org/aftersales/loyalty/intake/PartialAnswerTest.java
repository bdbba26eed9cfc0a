package org.aftersales.loyalty.intake;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.inbox.IncomingEvent;
import org.aftersales.kit.test.IncomingEvents;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.loyalty.Deliveries;
import org.aftersales.loyalty.Story;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who comes to the end of a survey is rewarded, whatever they answer; who does not only where a rule says so. */
@QuarkusTest
class PartialAnswerTest {
    private static final String TODAY = "2026-11-21T00:00:00Z";
    private static final String LATER = "2026-11-21T05:00:00Z";

    private final Deliveries deliveries;
    private final TestClock clock;
    private final Story story = Story.begin();
    private final UUID invitation = UUID.randomUUID();

    PartialAnswerTest(Deliveries deliveries, TestClock clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @BeforeEach
    void a_member() {
        clock.reset();
        RestAssured.replaceFiltersWith(List.of());
        deliveries.deliver(story.linked());
    }

    @AfterEach
    void back_to_the_start() {
        clock.reset();
    }

    @Test
    void what_was_begun_and_never_sent_earns_nothing_and_says_why() {
        deliveries.deliver(answered("feedback.response.recorded.v1", true));
        deliveries.deliver(answered("feedback.response.recorded.v1", true));

        assertEquals(0, available());
        as(Tokens.agent(story.tenant()))
                .get("/v1/customers/" + story.customer() + "/earnings")
                .then()
                .body("items.points", contains(0))
                .body("items[0].why.outcome", equalTo("NOT_MET"))
                .body("items[0].why.rules[0].by", equalTo("COMPLETE"));
    }

    @Test
    void the_second_version_tells_it_alike() {
        deliveries.deliver(answered("feedback.response.recorded.v2", true));

        assertEquals(0, available());
    }

    @Test
    void who_comes_to_the_end_after_all_is_rewarded_once() {
        deliveries.deliver(answered("feedback.response.recorded.v1", true));

        deliveries.deliver(changed(), changed());

        assertEquals(50, available());
    }

    @Test
    void who_came_to_the_end_before_earns_nothing_by_changing_it() {
        deliveries.deliver(answered("feedback.response.recorded.v1", false));
        deliveries.deliver(changed());

        assertEquals(50, available());
    }

    @Test
    void a_rule_may_reward_what_was_begun_and_then_only_that() {
        as(Tokens.manager(story.tenant()))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of(
                        "reason",
                        "SURVEY",
                        "validFrom",
                        TODAY,
                        "terms",
                        Map.of("points", 20, "when", Map.of("partial", true))))
                .post("/v1/earning-rules")
                .then()
                .statusCode(201);

        deliveries.deliver(answered("feedback.response.recorded.v1", true));
        deliveries.deliver(changed());

        assertEquals(20, available());
    }

    private IncomingEvent answered(String type, boolean partial) {
        return told(type, Map.of("recordedAt", LATER, "partial", partial));
    }

    private IncomingEvent changed() {
        return told("feedback.response.changed.v1", Map.of("recordedAt", LATER, "changedAt", "2026-11-21T06:00:00Z"));
    }

    private IncomingEvent told(String type, Map<String, ?> overrides) {
        var all = new HashMap<String, Object>(overrides);
        all.put("invitationId", invitation);
        all.put("customerId", story.customer());
        return IncomingEvents.of(type, all, story.tenant());
    }

    private int available() {
        return as(Tokens.customer(story.tenant(), story.subject()))
                .get("/v1/me/loyalty")
                .path("balance.available");
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType("application/json");
    }
}
