package org.aftersales.feedback.compensation;

import static org.aftersales.feedback.compensation.AuthorityFixtures.AUTHORITY;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.aftersales.feedback.Asked;
import org.aftersales.feedback.Story;
import org.aftersales.feedback.SurveyRules;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.IncomingEvents;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.timer.TimerSweep;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an answer complains of, what that is worth, and that it is compensated once. */
@QuarkusTest
class WhatHappenedTest {

    private static final String ABOUT_PRODUCTS =
            "{\"name\": \"Products\", \"event\": \"UNIT_REGISTERED\", \"asks\": true, \"delay\": \"P3D\"%s}";

    @Inject
    Story story;

    @Inject
    EventProbe events;

    @Inject
    TestClock clock;

    @Inject
    TimerSweep timers;

    private final UUID unit = UUID.randomUUID();
    private Asked asked;

    @BeforeEach
    void a_customer() {
        clock.reset();
        asked = new Asked("t-" + UUID.randomUUID(), UUID.randomUUID(), "sub-" + UUID.randomUUID(), UUID.randomUUID());
        story.link(asked);
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void for_work_on_a_dear_product_more_may_be_given() {
        bought("700.00");
        var desk = treatedBadly();

        desk.theCase().body("unitId", equalTo(unit.toString())).body("ticketId", equalTo(ticket()));
        desk.propose("agent", 400)
                .statusCode(201)
                .body("status", equalTo("APPROVED"))
                .body("band", equalTo("HIGH"));
    }

    @Test
    void for_work_on_a_cheap_one_it_may_not() {
        bought("499.99");

        treatedBadly()
                .propose("agent", 400)
                .statusCode(201)
                .body("status", equalTo("PROPOSED"))
                .body("band", equalTo("LOW"));
    }

    @Test
    void an_answer_about_a_product_complains_of_that_one() {
        SurveyRules.publish(asked.tenant(), ABOUT_PRODUCTS, "");
        bought("700.00");
        later();
        Asked.form(UUID.randomUUID(), 1, 4).post(asked.link()).then().statusCode(200);

        asked.asAgent()
                .get("/v1/complaints/{id}", asked.complaintId())
                .then()
                .body("unitId", equalTo(unit.toString()))
                .body("ticketId", nullValue());
        events.in(asked.tenant()).expect("feedback.complaint.opened.v1").with("unitId", unit);
    }

    @Test
    void what_was_not_put_right_is_the_same_that_happened() {
        bought("700.00");
        var first = treatedBadly();
        first.given(400);

        var second = complainedAgain(first);
        second.theCase()
                .body("follows", equalTo(first.complaint()))
                .body("ticketId", equalTo(ticket()))
                .body("unitId", equalTo(unit.toString()));
        second.contact();
        second.propose("agent", 100).statusCode(409).body("code", equalTo("already-compensated"));
    }

    @Test
    void nor_is_it_another_thing_where_no_work_was_complained_of() {
        bought("700.00");
        var first = complained();
        first.publish(1, AUTHORITY).statusCode(201);
        first.contact();
        first.given(100);

        var third = complainedAgain(complainedAgain(first));
        third.contact();
        third.propose("agent", 100).statusCode(409).body("code", equalTo("already-compensated"));
    }

    private void bought(String price) {
        var sale = Map.of(
                "unitId",
                unit,
                "customerId",
                asked.customerId(),
                "price.amount",
                price,
                "price.currency",
                "EUR",
                "registeredAt",
                clock.instant().toString());
        story.deliver(IncomingEvents.of("warranty.unit.registered.v1", sale, asked.tenant()));
    }

    /** The work was done, but how: contacted about the complaint, in a tenant with an authority. */
    private Desk treatedBadly() {
        story.deliver(Story.ticket("closed", asked, Map.of("unitId", unit)));
        Asked.form(UUID.randomUUID(), 5, 1).post(asked.link()).then().statusCode(200);
        var desk = new Desk(story, asked, asked.complaintId());
        desk.publish(1, AUTHORITY).statusCode(201);
        desk.contact();
        return desk;
    }

    private Desk complained() {
        var id = asked.asCustomer()
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body(Map.of("unitId", unit))
                .post("/v1/me/complaints")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        return new Desk(story, asked, id);
    }

    /** Ended by whatever; its customer says that it was not put right. */
    private Desk complainedAgain(Desk before) {
        before.end();
        var values = Map.of(
                "complaintId", before.complaint(),
                "customerId", asked.customerId(),
                "resolvedAt", clock.instant().toString());
        story.deliver(IncomingEvents.of("feedback.complaint.resolved.v1", values, asked.tenant()));
        later();
        Asked.form(UUID.randomUUID(), 1, 2).post(asked.link()).then().statusCode(200);
        return new Desk(story, asked, asked.complaintId());
    }

    private void later() {
        clock.advance(Duration.ofDays(3));
        timers.sweep();
    }

    private String ticket() {
        return asked.ticketId().toString();
    }
}
