package org.aftersales.loyalty.winback;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.test.OpenApiCalls;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.loyalty.Club;
import org.aftersales.loyalty.Deliveries;
import org.aftersales.loyalty.Story;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A member of two programmes who has bought for the last time on 21 November has stayed away for long on 19 February. */
@QuarkusTest
class WinBackElsewhereTest {
    private static final Instant BOUGHT = TestClock.START.plusSeconds(3_600);
    private static final String AWAY = "2027-02-20T00:00:00Z";

    private final Deliveries deliveries;
    private final WinBackUseCases winBacks;
    private final Tenants tenants;
    private final TestClock clock;
    private final Club club = new Club(Story.begin());

    WinBackElsewhereTest(Deliveries deliveries, WinBackUseCases winBacks, Tenants tenants, TestClock clock) {
        this.deliveries = deliveries;
        this.winBacks = winBacks;
        this.tenants = tenants;
        this.clock = clock;
    }

    @BeforeEach
    void a_member_of_both_with_points() {
        clock.reset();
        RestAssured.replaceFiltersWith(new OpenApiCalls());
        deliveries.deliver(club.story().linked());
        club.open("premium", "EXPLICIT").statusCode(201);
        club.join("premium").statusCode(201);
        club.rule("premium", 7, TestClock.START);
        Club.posting(club.manager())
                .queryParam("programme", "premium")
                .body(Map.of("code", "TREE", "terms", Map.of("kind", "DONATION", "name", "A tree", "points", 2)))
                .post("/v1/rewards");
        deliveries.deliver(club.registered(UUID.randomUUID(), BOUGHT));
    }

    @AfterEach
    void back_to_the_start() {
        clock.reset();
    }

    @Test
    void who_spends_points_in_another_programme_has_not_stayed_away() {
        look("2026-11-22T00:00:00Z");
        redeem("2027-01-10T00:00:00Z");

        look(AWAY);

        found().body("items", empty());
    }

    @Test
    void who_stayed_away_and_spends_points_in_another_programme_is_back() {
        look("2026-11-22T00:00:00Z");
        look(AWAY);
        found().body("items.status", contains("OPEN"));
        redeem("2027-02-25T00:00:00Z");

        look("2027-02-26T00:00:00Z");

        found().body("items.status", contains("BACK")).body("items.backAt", contains("2027-02-25T00:00:00Z"));
    }

    private void redeem(String at) {
        clock.set(Instant.parse(at));
        Club.posting(club.customer())
                .queryParam("programme", "premium")
                .body(Map.of("reward", "TREE"))
                .post("/v1/redemptions")
                .then()
                .statusCode(201);
    }

    private void look(String at) {
        clock.set(Instant.parse(at));
        tenants.run(club.tenant(), () -> winBacks.look(Instant.parse(at)));
    }

    private ValidatableResponse found() {
        return Club.as(Tokens.analyst(club.tenant())).get("/v1/win-backs").then();
    }
}
