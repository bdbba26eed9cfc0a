package org.aftersales.loyalty.earning;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.Statements;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.loyalty.Crowd;
import org.aftersales.loyalty.Deliveries;
import org.aftersales.loyalty.Story;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Events that many systems tell at the same moment have the effect that they have one by one. */
@QuarkusTest
class EventsTogetherTest {
    private static final int CLIENTS = 48;
    private static final int EACH = 4;

    private final Deliveries deliveries;
    private final EventProbe probe;
    private final TestClock clock;
    private final Story first = Story.begin();
    private final List<Story> stories = new ArrayList<>(List.of(first));
    private final RuleDesk desk = new RuleDesk(first);
    private final String manager = Tokens.manager(first.tenant());

    EventsTogetherTest(Deliveries deliveries, EventProbe probe, TestClock clock) {
        this.deliveries = deliveries;
        this.probe = probe;
        this.clock = clock;
    }

    @BeforeEach
    void six_members_of_whom_two_have_bought_at_parsian() {
        clock.reset();
        RestAssured.replaceFiltersWith(List.of());
        IntStream.range(0, 5).forEach(n -> stories.add(Story.in(first.tenant())));
        stories.forEach(story -> deliveries.deliver(story.linked()));
        for (var story : stories.subList(0, 2)) {
            var customer = new RuleDesk(story);
            deliveries.deliver(customer.registered("parsian", "09521234001348", "5.00", clock.instant()));
        }
        desk.publish("CUSTOM", "visit", clock.instant(), Map.of("points", 5));
        clock.advance(Duration.ofMinutes(1));
    }

    @AfterEach
    void back_to_the_start() {
        clock.reset();
    }

    @Test
    void each_is_answered_and_credited_once_and_follows_from_its_own_request() throws Exception {
        var counted = Statements.of(() -> Crowd.of(CLIENTS, client -> {
            for (var n = 0; n < EACH; n++) {
                tell(manager, stories.get(client % 6), UUID.randomUUID().toString(), "e" + client + "-" + n)
                        .statusCode(201)
                        .body("points", equalTo(5))
                        .header(
                                "Location",
                                containsString(
                                        stories.get(client % 6).customer().toString()));
            }
            return 0;
        }));

        var begun = counted.getOrDefault("BEGIN", 0L);
        assertTrue(begun < CLIENTS * EACH * 3 / 4, begun + " transactions");
        for (var story : stories) assertEquals(CLIENTS * EACH / 6 * 5, new RuleDesk(story).available());
        assertSound();
        var requests = probe.of(first.tenant()).stream()
                .filter(event -> event.type().equals("loyalty.points.credited.v1"))
                .map(event -> event.headers().get("ce_correlationid"))
                .distinct();
        assertEquals(CLIENTS * EACH, requests.count());
    }

    @Test
    void a_request_that_comes_twice_at_once_is_answered_twice_and_done_once() throws Exception {
        var answers = Crowd.of(
                CLIENTS, client -> tell(manager, stories.get(client / 2 % 6), "k" + client / 2, "e" + client / 2)
                        .statusCode(201)
                        .extract());

        for (var n = 0; n < CLIENTS; n += 2) {
            var pair = List.of(answers.get(n), answers.get(n + 1));
            assertEquals(
                    pair.getFirst().body().asString(), pair.getLast().body().asString());
            assertEquals(
                    1,
                    pair.stream()
                            .filter(one -> "true".equals(one.header("Idempotent-Replayed")))
                            .count());
        }
        assertEquals(CLIENTS / 2 / 6 * 5, desk.available());
        assertSound();
    }

    @Test
    void who_is_told_of_a_stranger_learns_that_alone() throws Exception {
        var parsian = Tokens.retailer(first.tenant(), "parsian");

        var answers = Crowd.of(CLIENTS, client -> tell(
                        parsian, stories.get(client % 6), UUID.randomUUID().toString(), "e" + client)
                .extract()
                .statusCode());

        for (var client = 0; client < CLIENTS; client++) {
            assertEquals(client % 6 < 2 ? 201 : 404, answers.get(client), "of " + client);
        }
        assertEquals(CLIENTS / 6 * 5, desk.available());
        assertEquals(0, new RuleDesk(stories.get(5)).available());
        assertSound();
    }

    @Test
    void nobody_becomes_known_by_what_the_tenant_tells_of_them() throws Exception {
        var stranger = Story.in(first.tenant());

        var answers = Crowd.of(CLIENTS, client -> tell(
                        manager,
                        client % 4 == 0 ? stranger : first,
                        UUID.randomUUID().toString(),
                        "e" + client)
                .extract()
                .statusCode());

        for (var client = 0; client < CLIENTS; client++)
            assertEquals(client % 4 == 0 ? 404 : 201, answers.get(client), "of " + client);
        assertEquals(CLIENTS / 4 * 3 * 5, desk.available());
    }

    @Test
    void what_has_no_form_is_refused_also_among_others() throws Exception {
        var answers = Crowd.of(
                CLIENTS, client -> tell(manager, UUID.randomUUID().toString(), event(first, "e" + client, client % 2))
                        .extract()
                        .statusCode());

        for (var client = 0; client < CLIENTS; client++)
            assertEquals(client % 2 == 0 ? 400 : 201, answers.get(client), "of " + client);
        assertEquals(CLIENTS / 2 * 5, desk.available());
    }

    @Test
    void where_a_day_has_a_limit_it_is_kept() throws Exception {
        desk.publish("CUSTOM", "limited", clock.instant(), Map.of("points", 10, "perDay", 25));
        clock.advance(Duration.ofMinutes(1));

        Crowd.of(CLIENTS, client -> tell(manager, first, UUID.randomUUID().toString(), "e" + client)
                .statusCode(201));

        assertEquals(CLIENTS * 5 + 25, desk.available());
        assertSound();
    }

    private ValidatableResponse tell(String token, Story about, String idempotencyKey, String key) {
        return tell(token, idempotencyKey, event(about, key, 1));
    }

    private Map<String, ?> event(Story about, String key, int quantity) {
        var at = clock.instant().toString();
        return Map.of(
                "type", "visit", "key", key, "customerId", about.customer(), "occurredAt", at, "quantity", quantity);
    }

    private static ValidatableResponse tell(String token, String idempotencyKey, Map<String, ?> event) {
        return RuleDesk.as(token)
                .header("Idempotency-Key", idempotencyKey)
                .body(event)
                .post("/v1/events")
                .then();
    }

    private void assertSound() {
        RuleDesk.as(manager).get("/v1/ledger/check").then().body("sound", equalTo(true));
        RuleDesk.as(manager).get("/v1/ledger/chain").then().body("sound", equalTo(true));
    }
}
