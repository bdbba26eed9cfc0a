package org.aftersales.loyalty.winback;

import static org.aftersales.loyalty.Desk.as;
import static org.aftersales.loyalty.Desk.member;
import static org.aftersales.loyalty.Desk.points;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.aftersales.kit.inbox.IncomingEvent;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.IncomingEvents;
import org.aftersales.kit.test.OpenApiCalls;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.loyalty.Deliveries;
import org.aftersales.loyalty.Desk;
import org.aftersales.loyalty.Story;
import org.aftersales.loyalty.member.MemberId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Members who were seen on 18 November have stayed away for long on 16 February. */
@QuarkusTest
class WinBackTest {
    private static final Instant SEEN = Instant.parse(Story.EARNED_AT);
    private static final int MEMBERS = 20;
    private static final String ALMOST = "2027-02-16T09:59:59Z";
    private static final String AWAY = "2027-02-16T10:00:00Z";
    private static final String BACK = "2027-03-01T08:00:00Z";

    private final Deliveries deliveries;
    private final WinBackUseCases winBacks;
    private final EventProbe events;
    private final Tenants tenants;
    private final TestClock clock;
    private final Story story = Story.begin();

    WinBackTest(Deliveries deliveries, WinBackUseCases winBacks, EventProbe events, Tenants tenants, TestClock clock) {
        this.deliveries = deliveries;
        this.winBacks = winBacks;
        this.events = events;
        this.tenants = tenants;
        this.clock = clock;
    }

    @BeforeEach
    void a_programme() {
        clock.reset();
        RestAssured.replaceFiltersWith(new OpenApiCalls());
        publish("offer", "OFFER", 100);
        publish("welcome", "WELCOME_BACK", 30);
    }

    @AfterEach
    void back_to_the_start() {
        clock.reset();
    }

    @Test
    void who_stays_away_is_asked_once_unless_they_are_held_out_and_who_comes_back_is_welcome() throws Exception {
        RestAssured.replaceFiltersWith(List.of());
        var all = Stream.generate(() -> seen(Story.in(story.tenant())))
                .limit(MEMBERS)
                .toList();
        look("2026-12-01T00:00:00Z");
        look(ALMOST);
        found().body("items", empty());

        together(AWAY);
        look("2027-02-17T10:00:00Z");

        var asked = offered();
        found().body("items", hasSize(MEMBERS));
        for (var one : all) {
            var heldOut = HoldOut.of(new MemberId(UUID.fromString(member(one))), SEEN, 10);
            assertEquals(!heldOut, asked.contains(member(one)));
            deliveries.deliver(bought(one, BACK));
            assertEquals(heldOut ? 20 : 120, points(one));
        }
        look("2027-03-02T00:00:00Z");
        all.forEach(one -> assertEquals(asked.contains(member(one)) ? 150 : 20, points(one)));
        get("/v1/win-backs/lift?from=2027-02-16&to=2027-02-16").body("asked.members", equalTo(0));
        compared(asked.size());
    }

    private void compared(int asked) {
        look("2027-04-18T10:00:00Z"); // by then the day is the last one that is told of
        get("/v1/win-backs/lift")
                .body("asked.members", equalTo(asked))
                .body("asked.back", equalTo(asked))
                .body("heldOut.members", equalTo(MEMBERS - asked))
                .body("small", equalTo(true));
    }

    @Test
    void who_does_not_come_in_time_is_lost_and_is_asked_again_only_after_they_were_seen() {
        seen(story);
        look(AWAY);
        look("2027-04-17T10:00:00Z");
        found().body("items[0].status", equalTo("OPEN"));
        look("2027-04-17T10:00:01Z");
        look("2027-04-18T10:00:01Z");
        found().body("items[0].status", equalTo("LOST"));

        look("2027-10-01T00:00:00Z");
        found().body("items", hasSize(1));
        deliveries.deliver(bought(story, "2027-10-02T00:00:00Z"));
        look("2028-01-01T00:00:00Z");
        // Two purchases 318 days apart: twice as long is long.
        found().body("items", hasSize(1));
        look("2029-08-01T00:00:00Z");

        found().body("items", hasSize(2));
    }

    @Test
    void who_was_never_seen_has_not_stayed_away_and_who_was_erased_is_left_alone() {
        deliveries.deliver(story.linked());
        var erased = seen(Story.in(story.tenant()));
        deliveries.deliver(erased.erased());

        look(AWAY);
        look("2028-01-01T00:00:00Z");

        found().body("items", empty());
    }

    @Test
    void days_are_days() {
        get("/v1/win-backs/lift?from=yesterday").statusCode(400);
        get("/v1/win-backs/lift?from=2026-11-02&to=2026-11-01").statusCode(400);
        get("/v1/win-backs/lift").statusCode(200).body("asked.members", equalTo(0));
    }

    private void publish(String code, String type, int points) {
        Desk.publish(
                story.tenant(), "WIN_BACK", code, Map.of("points", points, "when", Map.of("types", List.of(type))));
    }

    /** A member who has bought something on 18 November. */
    private Story seen(Story one) {
        deliveries.deliver(one.linked(), one.registered(UUID.randomUUID(), "100.00", "EUR"));
        return one;
    }

    private IncomingEvent bought(Story one, String at) {
        var price = Map.of("amount", "100.00", "currency", "EUR");
        return IncomingEvents.of(
                "warranty.unit.registered.v1",
                Map.of("unitId", UUID.randomUUID(), "customerId", one.customer(), "price", price, "registeredAt", at),
                one.tenant());
    }

    private HashSet<String> offered() {
        var asked = new HashSet<String>();
        for (var event : events.of(story.tenant())) {
            if (!event.type().equals("loyalty.win-back.offered.v1")) continue;
            assertTrue(asked.add(event.field("memberId")), "asked twice");
        }
        return asked;
    }

    private void look(String at) {
        clock.set(Instant.parse(at));
        tenants.run(story.tenant(), () -> winBacks.look(Instant.parse(at)));
    }

    private void together(String at) throws Exception {
        clock.set(Instant.parse(at));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = List.of(threads.submit(() -> look(at)), threads.submit(() -> look(at)));
            for (var one : running) one.get(60, TimeUnit.SECONDS);
        }
        look(at);
    }

    private ValidatableResponse found() {
        return get("/v1/win-backs?limit=200").statusCode(200);
    }

    private ValidatableResponse get(String path) {
        return as(Tokens.analyst(story.tenant())).get(path).then();
    }
}
