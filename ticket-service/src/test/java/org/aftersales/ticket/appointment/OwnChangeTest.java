package org.aftersales.ticket.appointment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.ticket.Customers;
import org.aftersales.ticket.Field;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Customers move and call off their appointments themselves. */
@QuarkusTest
class OwnChangeTest {
    private static final Instant TUESDAY = Field.MONDAY.plus(Duration.ofDays(1));
    private static final Instant FRIDAY = Field.MONDAY.plus(Duration.ofDays(4));

    @Inject
    TestClock clock;

    @Inject
    EventProbe events;

    @Inject
    Customers customers;

    private Field field;
    private String me;
    private OwnScene own;

    @BeforeEach
    void an_installation_on_monday() {
        clock.reset();
        field = Field.opened().technician("t1");
        customers.link(field.tenant(), field.customer(), "sub-1");
        me = Tokens.customer(field.tenant(), "sub-1");
        own = OwnScene.confirmed(field, Field.MONDAY);
    }

    @Test
    void free_times_are_told_and_nobody_who_would_come() {
        own.change(me)
                .then()
                .statusCode(200)
                .body("movable", equalTo(true))
                .body("movesLeft", nullValue())
                .body("times.start", hasItem(TUESDAY.toString()))
                .body(
                        "times.start",
                        hasItem(Field.MONDAY.plus(Duration.ofMinutes(30)).toString())) // its own time is free
                .body(not(containsString("t1")));
    }

    @Test
    void a_customer_moves_and_history_says_that_they_did_it() {
        var mark = events.mark();

        own.move(me, TUESDAY, null)
                .then()
                .statusCode(200)
                .body("promised.start", equalTo(TUESDAY.toString()))
                .body("movedByYouAt", equalTo(clock.instant().toString()));

        field.show(own.id())
                .then()
                .body("inside.plans.selfService", contains(false, true))
                .body("inside.plans[1].askedBy", equalTo("CUSTOMER"))
                .body("inside.plans[1].actor", equalTo("sub-1"))
                .body("inside.technicians", contains("t1"));
        events.in(field.tenant(), mark)
                .expect("ticket.appointment.rescheduled.v1")
                .with("askedBy", "CUSTOMER")
                .with("late", false)
                .andNothingElse();
        field.confirmed(field.ticket(), Field.MONDAY, "t1"); // what was given up is free
    }

    @Test
    void what_was_called_off_is_free_and_its_visit_comes_no_more() {
        var mark = events.mark();

        own.cancel(me, null).then().statusCode(200).body("status", equalTo("CANCELLED"));

        events.in(field.tenant(), mark)
                .expect("ticket.appointment.cancelled.v1")
                .with("askedBy", "CUSTOMER")
                .andNothingElse();
        field.show(own.id()).then().body("ended.askedBy", equalTo("CUSTOMER")).body("ended.actor", equalTo("sub-1"));
        refused(own.move(me, TUESDAY, null), 409, "not-movable");
        field.confirmed(field.ticket(), Field.MONDAY, "t1");
    }

    @Test
    void only_who_works_there_and_can_do_it_makes_a_time_free() {
        var elsewhere = Field.document(List.of());
        elsewhere.put("territories", List.of("B2"));
        field.put("t2", elsewhere).then().statusCode(201);
        field.confirmed(field.ticket(), FRIDAY, "t1");

        own.change(me).then().body("times.start", not(hasItem(FRIDAY.toString())));
        refused(own.move(me, FRIDAY, null), 409, "time-taken");
        own.planned(Field.MONDAY);
        field.put("t3", Field.document(List.of())).then().statusCode(201);
        own.move(me, FRIDAY, null).then().statusCode(200);
        field.show(own.id()).then().body("inside.technicians", contains("t3"));
    }

    @Test
    void who_lacks_the_skill_makes_no_time_free() {
        var skill = Map.of("code", "gas", "level", 1);
        var body = Field.installation(own.ticket());
        body.put("skills", List.of(skill));
        body.put("slot", Field.slot(FRIDAY, "t4"));
        field.technician(
                "t4", Map.of("code", "gas", "level", 1, "validFrom", "2020-01-01", "validThrough", "2026-11-29"));
        var id = field.request(body).then().statusCode(201).extract().<String>path("id");
        field.command(id, "confirmation", Map.of()).then().statusCode(200);
        var skilled = new OwnScene(field, own.ticket(), id, FRIDAY);

        skilled.move(me, TUESDAY, null).then().statusCode(200);
        field.show(id).then().body("inside.technicians", contains("t4"));
        refused(
                skilled.move(me, Field.MONDAY.plus(Duration.ofDays(7)), null),
                409,
                "time-taken"); // its proof has ended
    }

    @Test
    void nobody_changes_what_is_not_theirs_or_not_of_that_ticket_or_was_read_too_long_ago() {
        var another = Tokens.customer(field.tenant(), "another");
        var others = new OwnScene(field, field.ticket(), own.id(), Field.MONDAY);

        own.change(another).then().statusCode(404);
        own.move(another, TUESDAY, null).then().statusCode(404);
        own.cancel(another, null).then().statusCode(404);
        others.move(me, TUESDAY, null).then().statusCode(404);
        own.move(Tokens.agent(field.tenant()), TUESDAY, null).then().statusCode(403);
        own.move(Tokens.ofRoles(Set.of("customer", "agent"), field.tenant(), "another"), TUESDAY, null)
                .then()
                .statusCode(404);
        own.move(me, "\"0\"", TUESDAY, null).then().statusCode(412);
        var held = field.hold(own.ticket(), FRIDAY, "t1").<String>path("id");
        new OwnScene(field, own.ticket(), held, FRIDAY).change(me).then().statusCode(404); // nobody was told of it
    }

    @Test
    void an_installation_stays_between_the_delivery_and_the_training_of_its_unit() {
        var unit = UUID.randomUUID();
        var ticket = field.ticket("INSTALLATION", unit);
        var install = new OwnScene(field, ticket, field.confirmed(ticket, TUESDAY, "t1"), TUESDAY);
        var training = Field.installation(ticket);
        training.putAll(Map.of("type", "TRAINING", "minutes", 120, "slot", Field.slot(FRIDAY, "t1")));
        var session = field.request(training).<String>path("id");
        field.command(session, "confirmation", Map.of()).then().statusCode(200);

        install.change(me)
                .then()
                .body(
                        "times.start",
                        not(hasItem(FRIDAY.plus(Duration.ofHours(3)).toString())));
        refused(install.move(me, FRIDAY.plus(Duration.ofHours(3)), null), 422, "time-not-offered");
        var later = new OwnScene(field, ticket, session, FRIDAY);
        refused(later.move(me, Field.MONDAY.plus(Duration.ofHours(3)), null), 422, "time-not-offered");
        later.move(me, FRIDAY.plus(Duration.ofHours(3)), null).then().statusCode(200);
    }

    private static void refused(Response answer, int status, String code) {
        answer.then().statusCode(status).body("code", equalTo(code));
    }
}
