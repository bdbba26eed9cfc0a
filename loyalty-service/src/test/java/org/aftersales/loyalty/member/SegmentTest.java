package org.aftersales.loyalty.member;

import static org.aftersales.loyalty.Desk.as;
import static org.aftersales.loyalty.Desk.member;
import static org.aftersales.loyalty.Desk.points;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.inbox.IncomingEvent;
import org.aftersales.kit.test.IncomingEvents;
import org.aftersales.kit.test.OpenApiCalls;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.loyalty.Deliveries;
import org.aftersales.loyalty.Desk;
import org.aftersales.loyalty.Story;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A training earns 30 points, and 5 more for nurses. */
@QuarkusTest
class SegmentTest {
    private final Deliveries deliveries;
    private final TestClock clock;
    private final Story story = Story.begin();

    SegmentTest(Deliveries deliveries, TestClock clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @BeforeEach
    void a_member() {
        clock.reset();
        RestAssured.replaceFiltersWith(new OpenApiCalls());
        deliveries.deliver(story.linked());
        Desk.publish(story.tenant(), "TRAINING", "base", Map.of("points", 30));
        Desk.publish(
                story.tenant(),
                "TRAINING",
                "nurses",
                Map.of("points", 5, "effect", "BONUS", "when", Map.of("segments", List.of("nurses"))));
    }

    @AfterEach
    void back_to_the_start() {
        clock.reset();
    }

    @Test
    void an_event_is_judged_by_the_groups_of_its_moment_however_late_it_is_told() {
        clock.set(Instant.parse("2026-12-02T00:00:00Z"));
        put("nurses").then().statusCode(204);
        put("nurses").then().statusCode(204);
        as(Tokens.agent(story.tenant())).get(path("")).then().body("items.code", contains("nurses"));
        clock.set(Instant.parse("2026-12-04T00:00:00Z"));
        delete("nurses").then().statusCode(204);
        delete("nurses").then().statusCode(404);
        as(Tokens.agent(story.tenant())).get(path("")).then().body("items", empty());

        deliveries.deliver(trained("2026-12-05T00:00:00Z"), trained("2026-12-01T23:59:59Z"));
        assertEquals(60, points(story));
        deliveries.deliver(trained("2026-12-02T00:00:00Z"), trained("2026-12-03T23:59:59Z"));

        assertEquals(130, points(story));
    }

    @Test
    void groups_have_codes_and_members() {
        put("-").then().statusCode(400);
        var nobody = "/v1/members/" + UUID.randomUUID() + "/segments/nurses";
        as(Tokens.manager(story.tenant())).put(nobody).then().statusCode(404);
    }

    private IncomingEvent trained(String at) {
        return IncomingEvents.of(
                "ticket.ticket.closed.v1",
                Map.of(
                        "ticketId",
                        UUID.randomUUID(),
                        "kind",
                        "TRAINING",
                        "customerId",
                        story.customer(),
                        "closedAt",
                        at),
                story.tenant());
    }

    private Response put(String code) {
        return as(Tokens.manager(story.tenant())).put(path("/" + code));
    }

    private Response delete(String code) {
        return as(Tokens.manager(story.tenant())).delete(path("/" + code));
    }

    private String path(String rest) {
        return "/v1/members/" + member(story) + "/segments" + rest;
    }
}
