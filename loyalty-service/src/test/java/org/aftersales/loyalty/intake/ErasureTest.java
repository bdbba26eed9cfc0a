package org.aftersales.loyalty.intake;

import static io.restassured.RestAssured.given;
import static org.aftersales.loyalty.Desk.as;
import static org.aftersales.loyalty.Desk.post;
import static org.aftersales.loyalty.Desk.token;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.Tokens;
import org.aftersales.loyalty.Deliveries;
import org.aftersales.loyalty.Story;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ErasureTest {
    private final Deliveries deliveries;
    private final EventProbe events;

    ErasureTest(Deliveries deliveries, EventProbe events) {
        this.deliveries = deliveries;
        this.events = events;
    }

    @Test
    void an_erased_customer_is_no_member_and_erasing_again_changes_nothing() {
        var story = Story.begin();
        deliveries.deliver(story.registered(), story.linked());

        deliveries.deliver(story.erased(), story.erased());

        assertEquals(404, status(story));
    }

    @Test
    void who_is_linked_after_an_erasure_begins_anew() {
        var story = Story.begin();
        deliveries.deliver(story.registered(), story.linked(), story.erased());

        deliveries.deliver(story.linked(), story.registered());

        assertBalance(story, 59);
    }

    @Test
    void what_an_erased_customer_earns_waits_for_whoever_is_linked_next() {
        var story = Story.begin();
        deliveries.deliver(story.linked(), story.erased(), story.registered());

        deliveries.deliver(new Story(story.tenant(), "next", story.customer()).linked());

        assertBalance(new Story(story.tenant(), "next", story.customer()), 59);
    }

    @Test
    void a_person_stays_a_member_while_another_of_their_customers_is_left() {
        var first = Story.begin();
        var second = first.samePerson();
        deliveries.deliver(first.registered(), second.registered(), first.linked(), second.linked());

        deliveries.deliver(first.erased());

        assertBalance(second, 118);
        deliveries.deliver(second.erased());
        assertEquals(404, status(second));
    }

    @Test
    void a_person_leaves_with_the_last_of_their_customers_and_it_is_told_once() {
        var first = Story.begin();
        var second = first.samePerson();
        deliveries.deliver(first.linked(), second.linked(), first.erased());
        assertEquals(0, left(first));

        deliveries.deliver(second.erased(), second.erased());

        assertEquals(1, left(first));
    }

    @Test
    void nobody_lives_with_who_has_left() {
        var story = Story.begin();
        var mate = Story.in(story.tenant());
        deliveries.deliver(story.linked(), mate.linked());
        var code = post(token(story), "/v1/me/household/invitations", null)
                .extract()
                .path("code");
        post(token(mate), "/v1/me/household/memberships", Map.of("code", code)).statusCode(201);

        deliveries.deliver(mate.erased());

        as(token(story)).get("/v1/me/household").then().body("members", hasSize(1));
    }

    private long left(Story story) {
        return events.of(story.tenant()).stream()
                .filter(event -> event.type().equals("loyalty.member.left.v1"))
                .count();
    }

    private static int status(Story story) {
        return given().auth()
                .oauth2(Tokens.customer(story.tenant(), story.subject()))
                .get("/v1/me/loyalty")
                .statusCode();
    }

    private static void assertBalance(Story story, int points) {
        given().auth()
                .oauth2(Tokens.customer(story.tenant(), story.subject()))
                .get("/v1/me/loyalty")
                .then()
                .statusCode(200)
                .body("balance.available", equalTo(points));
    }
}
