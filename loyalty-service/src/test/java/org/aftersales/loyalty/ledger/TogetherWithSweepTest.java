package org.aftersales.loyalty.ledger;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.loyalty.Crowd;
import org.aftersales.loyalty.Deliveries;
import org.aftersales.loyalty.Desk;
import org.aftersales.loyalty.Story;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Members earn, spend and lose points at the same moment, in rounds, by themselves and by the sweep. */
@QuarkusTest
class TogetherWithSweepTest {
    private static final int CLIENTS = 24;
    private static final Instant LONG_AFTER = Instant.parse("2028-12-21T00:00:00Z");

    private final Deliveries deliveries;
    private final NightUseCases nights;
    private final Tenants tenants;
    private final TestClock clock;
    private final Story first = Story.begin();
    private final List<Story> members = List.of(first, Story.in(first.tenant()));
    private final String manager = Tokens.manager(first.tenant());

    TogetherWithSweepTest(Deliveries deliveries, NightUseCases nights, Tenants tenants, TestClock clock) {
        this.deliveries = deliveries;
        this.nights = nights;
        this.tenants = tenants;
        this.clock = clock;
    }

    @BeforeEach
    void two_members_whose_points_have_ended_and_who_have_earned_again() {
        clock.reset();
        RestAssured.replaceFiltersWith(List.of());
        for (var member : members) deliveries.deliver(member.linked(), member.registered(), member.registered());
        Desk.publish(first.tenant(), "CUSTOM", "visit", Map.of("points", 100));
        clock.set(LONG_AFTER);
        var terms = Map.of("kind", "DONATION", "name", "A tree", "points", 2);
        Desk.post(manager, "/v1/rewards", Map.of("code", "TREE", "terms", terms))
                .statusCode(201);
        for (var member : members) visit(member);
    }

    @AfterEach
    void back_to_the_start() {
        clock.reset();
    }

    @Test
    void nobody_stands_in_the_way_of_somebody_else_for_good() throws Exception {
        var statuses = Crowd.of(CLIENTS, client -> {
            var member = members.get(client % 2);
            return switch (client % 6) {
                case 0 -> tenants.as(first.tenant(), nights::sweep) >= 0 ? 201 : 500;
                case 1, 2 -> visit(member);
                default -> redeem(member);
            };
        });

        assertEquals(List.of(201), statuses.stream().distinct().toList());
        tenants.as(first.tenant(), nights::sweep);
        assertEquals(1_000 - 24, members.stream().mapToInt(Desk::points).sum());
        for (var check : List.of("check", "chain"))
            Desk.as(manager).get("/v1/ledger/" + check).then().body("sound", equalTo(true));
    }

    private int visit(Story member) {
        var visit = Map.of(
                "type", "visit",
                "key", UUID.randomUUID().toString(),
                "customerId", member.customer(),
                "occurredAt", clock.instant().toString());
        return Desk.post(manager, "/v1/events", visit).extract().statusCode();
    }

    private static int redeem(Story member) {
        return Desk.post(Desk.token(member), "/v1/redemptions", Map.of("reward", "TREE"))
                .extract()
                .statusCode();
    }
}
