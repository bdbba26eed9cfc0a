package org.aftersales.loyalty.intake;

import static org.aftersales.loyalty.Desk.as;
import static org.aftersales.loyalty.Desk.member;
import static org.aftersales.loyalty.Desk.points;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.aftersales.kit.inbox.EventBatch;
import org.aftersales.kit.inbox.IncomingEvent;
import org.aftersales.kit.test.IncomingEvents;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.loyalty.Deliveries;
import org.aftersales.loyalty.Desk;
import org.aftersales.loyalty.Story;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who belongs to a group earns by its rules also when registrations come together. */
@QuarkusTest
class GroupsTogetherTest {
    private static final String LATER = "2026-11-24T00:00:00Z";

    private final Deliveries deliveries;
    private final UnitsConsumer units;
    private final TestClock clock;

    GroupsTogetherTest(Deliveries deliveries, UnitsConsumer units, TestClock clock) {
        this.deliveries = deliveries;
        this.units = units;
        this.clock = clock;
    }

    @BeforeEach
    void at_the_start() {
        RestAssured.replaceFiltersWith(List.of());
        clock.reset();
    }

    @AfterEach
    void back_to_the_start() {
        clock.reset();
    }

    @Test
    void a_member_of_a_group_is_judged_as_one_and_another_is_not() {
        var nurse = Story.begin();
        var other = Story.in(nurse.tenant());
        deliveries.deliver(nurse.linked(), other.linked());
        var terms = Map.of("points", 7, "effect", "BONUS", "when", Map.of("segments", List.of("nurses")));
        Desk.publish(nurse.tenant(), "REGISTRATION", "nurses", terms);
        as(Tokens.manager(nurse.tenant()))
                .put("/v1/members/" + member(nurse) + "/segments/nurses")
                .then()
                .statusCode(204);
        clock.set(Instant.parse(LATER));

        units.receive(new EventBatch(
                Stream.of(nurse, other, nurse).map(GroupsTogetherTest::bought).toList()));

        assertEquals(34, points(nurse));
        assertEquals(10, points(other));
    }

    private static IncomingEvent bought(Story who) {
        var price = Map.of("amount", "100.00", "currency", "EUR");
        return IncomingEvents.of(
                "warranty.unit.registered.v1",
                Map.of(
                        "unitId",
                        UUID.randomUUID(),
                        "customerId",
                        who.customer(),
                        "price",
                        price,
                        "registeredAt",
                        LATER),
                who.tenant());
    }
}
