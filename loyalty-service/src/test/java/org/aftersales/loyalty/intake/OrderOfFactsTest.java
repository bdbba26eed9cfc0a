package org.aftersales.loyalty.intake;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.inbox.IncomingEvent;
import org.aftersales.kit.test.Contracts;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.IncomingEvents;
import org.aftersales.kit.test.Tokens;
import org.aftersales.loyalty.Deliveries;
import org.aftersales.loyalty.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class OrderOfFactsTest {
    private static final String ENROLLED = "loyalty.member.enrolled.v1";
    private static final String CREDITED = "loyalty.points.credited.v1";

    private final Deliveries deliveries;
    private final EventProbe probe;

    OrderOfFactsTest(Deliveries deliveries, EventProbe probe) {
        this.deliveries = deliveries;
        this.probe = probe;
    }

    @ParameterizedTest
    @ValueSource(strings = {"RLA", "RAL", "LRA", "LAR", "ARL", "ALR"})
    void registration_link_and_answer_in_any_order_each_twice_credit_each_once(String order) {
        var story = Story.begin();
        var facts = List.of(story.registered(), story.linked(), story.answered(5, 1));

        for (var fact : order.split("")) deliverTwice(facts.get("RLA".indexOf(fact)));

        assertBalance(story, 109);
        probe.in(story.tenant())
                .expect(ENROLLED)
                .with("customerId", story.customer())
                .with("enrolledAt", Story.LINKED_AT)
                .expect(CREDITED)
                .with("reason", "REGISTRATION")
                .with("points", 59)
                .with("expiresOn", "2028-11-19") // from the link on, in whatever order the two were heard of
                .expect(CREDITED)
                .with("reason", "SURVEY")
                .with("points", 50)
                .with("expiresOn", "2028-11-20")
                .andNothingElse();
    }

    @Test
    void all_that_an_unknown_customer_earned_is_credited_when_the_customer_is_linked() {
        var story = Story.begin();
        deliveries.deliver(story.registered(), story.registered(), story.answered(1, 1));
        assertEquals(List.of(), probe.of(story.tenant()));

        deliveries.deliver(story.linked());

        assertBalance(story, 168);
    }

    @Test
    void the_reward_of_an_answer_does_not_depend_on_the_answer() {
        var pleased = Story.begin();
        var angry = Story.in(pleased.tenant());

        deliveries.deliver(pleased.linked(), angry.linked(), pleased.answered(5, 5), angry.answered(1, 1));

        assertBalance(pleased, 50);
        assertBalance(angry, 50);
    }

    @Test
    void the_same_unit_told_by_two_events_is_credited_once() {
        var story = Story.begin();
        var unit = UUID.randomUUID();

        deliveries.deliver(
                story.linked(), story.registered(unit, "599.90", "EUR"), story.registered(unit, "999.00", "EUR"));

        assertBalance(story, 59);
    }

    @ParameterizedTest
    @ValueSource(strings = {"warranty.unit.self-registered.v1", "warranty.unit.replacement-registered.v1"})
    void a_unit_that_nobody_has_sold_earns_nothing(String type) {
        var story = Story.begin();
        var unsold = IncomingEvents.of(type, Map.of("customerId", story.customer()), story.tenant());

        deliveries.deliver(story.linked(), unsold);

        assertBalance(story, 0);
        probe.in(story.tenant()).expect(ENROLLED).andNothingElse();
    }

    @Test
    void a_price_below_one_point_leaves_no_posting() {
        var story = Story.begin();

        deliveries.deliver(story.linked(), story.registered(UUID.randomUUID(), "9.99", "EUR"));

        assertBalance(story, 0);
        probe.in(story.tenant()).expect(ENROLLED).andNothingElse();
    }

    @Test
    void a_persons_second_customer_joins_the_first_ones_member() {
        var first = Story.begin();
        var second = first.samePerson();

        deliveries.deliver(second.registered(), first.linked(), second.linked(), second.linked(), second.registered());

        assertBalance(first, 118);
        assertEquals(1, count(first, ENROLLED));
    }

    @Test
    void a_customer_linked_to_somebody_else_stays_with_the_first_and_the_second_link_is_a_dead_letter() {
        var first = Story.begin();
        var thief = new Story(first.tenant(), "somebody-else", first.customer());

        deliveries.deliver(first.registered(), first.linked(), thief.linked());

        assertBalance(first, 59);
        assertEquals(1, count(first, ENROLLED));
        given().auth()
                .oauth2(Tokens.admin(first.tenant()))
                .get("/v1/dead-letters")
                .then()
                .body("items.size()", equalTo(1));
    }

    @Test
    void facts_of_another_tenant_about_the_same_customer_do_not_meet() {
        var here = Story.begin();
        var there = new Story(Story.begin().tenant(), here.subject(), here.customer());

        deliveries.deliver(here.registered(), there.linked());

        assertBalance(there, 0);
    }

    @Test
    void the_published_examples_tell_one_story() {
        var tenant = Story.begin().tenant();
        var told = Contracts.example(CREDITED);

        deliveries.deliver(
                IncomingEvents.of("warranty.unit.registered.v1", tenant),
                IncomingEvents.of("warranty.customer.linked.v1", tenant));

        probe.in(tenant)
                .expect(ENROLLED)
                .with(
                        "enrolledAt",
                        Contracts.example(ENROLLED).get("enrolledAt").asText())
                .expect(CREDITED)
                .with("customerId", told.get("customerId").asText())
                .with("causeId", told.get("causeId").asText())
                .with("points", told.get("points").asText())
                .with("expiresOn", told.get("expiresOn").asText())
                .andNothingElse();
    }

    private void deliverTwice(IncomingEvent event) {
        deliveries.deliver(event, event);
    }

    private void assertBalance(Story story, int points) {
        given().auth()
                .oauth2(Tokens.customer(story.tenant(), story.subject()))
                .get("/v1/me/loyalty")
                .then()
                .statusCode(200)
                .body("balance.available", equalTo(points));
        given().auth()
                .oauth2(Tokens.manager(story.tenant()))
                .get("/v1/ledger/check")
                .then()
                .body("sound", equalTo(true));
    }

    private long count(Story story, String type) {
        return probe.of(story.tenant()).stream()
                .filter(event -> event.type().equals(type))
                .count();
    }
}
