package org.aftersales.ticket.appointment;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.kit.timer.TimerSweep;
import org.aftersales.ticket.Customers;
import org.aftersales.ticket.Field;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens to appointments is in the chain of their ticket. */
@QuarkusTest
class AppointmentChainTest {
    private static final Instant TUESDAY = Field.MONDAY.plus(Duration.ofDays(1));
    private static final Instant FRIDAY = Field.MONDAY.plus(Duration.ofDays(4));
    private static final Map<String, String> FEE = Map.of("amount", "25.00", "currency", "EUR");

    @Inject
    TestClock clock;

    @Inject
    Customers customers;

    @Inject
    TimerSweep timers;

    @Inject
    DriftSweep drift;

    @Inject
    ChainScene behind;

    private Field field;
    private String ticket;
    private String me;

    @BeforeEach
    void a_technician_and_a_customer() {
        clock.reset();
        // Finer than the database keeps it.
        clock.set(clock.instant().plusNanos(123_456_789));
        field = Field.opened().technician("t1").technician("t2");
        customers.link(field.tenant(), field.customer(), "sub-1");
        me = Tokens.customer(field.tenant(), "sub-1");
        ticket = field.ticket();
    }

    @AfterEach
    void the_clock_is_right_again() {
        clock.reset();
    }

    @Test
    void every_step_says_who_took_it_why_and_from_what_to_what() {
        var visit = field.confirmed(ticket, Field.MONDAY, "t1");
        var move = Map.of("slot", Field.slot(TUESDAY, "t2"), "askedBy", "CUSTOMER", "reason", "work");
        field.command(visit, "reschedules", move).then().statusCode(200);

        var field = "fields.find { it.field == 'appointments/" + visit + "/%s' }.%s";
        ChainScene.changes(this.field, ticket)
                .body("items[1]." + field.formatted("status", "to"), equalTo("HELD"))
                .body("items[1]." + field.formatted("territory", "to"), equalTo("B1"))
                .body("items[2]." + field.formatted("status", "from"), equalTo("HELD"))
                .body("items[2]." + field.formatted("promisedFrom", "to"), equalTo(Field.MONDAY.toString()))
                .body("items[2].fields.size()", equalTo(4)) // the status, the two ends of the promise, the hold's end
                .body("items[2].by", equalTo("an-agent"))
                .body("items[3].reason", equalTo("work"))
                .body("items[3]." + field.formatted("plannedFrom", "from"), equalTo(Field.MONDAY.toString()))
                .body("items[3]." + field.formatted("plannedFrom", "to"), equalTo(TUESDAY.toString()))
                .body("items[3]." + field.formatted("technicians", "to"), equalTo("t2"))
                .body("items[3]." + field.formatted("plans", "to"), equalTo("2"));
        intact(4);
    }

    @Test
    void a_visit_that_was_done_and_one_that_nobody_came_to_are_kept() {
        var done = field.confirmed(ticket, Field.MONDAY, "t1");
        var missed = field.confirmed(ticket, FRIDAY, "t1");
        clock.set(FRIDAY.plusNanos(999_999_999));
        field.command(done, "start", Map.of()).then().statusCode(200);
        var protocol = Map.of("items", List.of(Map.of("code", "runs", "ok", true)), "signer", "REFUSED");
        field.command(done, "completion", Map.of("acceptance", protocol)).then().statusCode(200);
        field.command(missed, "no-show", Map.of("missedBy", "CUSTOMER")).then().statusCode(200);

        intact(8);
    }

    @Test
    void what_a_training_left_open_and_its_next_session_are_kept() {
        var training = Field.installation(ticket);
        training.putAll(Map.of("type", "TRAINING", "minutes", 120, "slot", Field.slot(Field.MONDAY, "t1")));
        var id = field.request(training).then().statusCode(201).extract().<String>path("id");
        field.command(id, "confirmation", Map.of()).then().statusCode(200);
        field.command(id, "start", Map.of()).then().statusCode(200);
        field.command(id, "completion", Map.of("topics", List.of("timer")))
                .then()
                .statusCode(200);
        field.command(me, id, "understanding", Map.of("understanding", "NOT_YET"))
                .then()
                .statusCode(200);

        assertEquals(List.of("sub-1 null", "system not-yet-understood"), causes().subList(5, 7));
        intact(7);
    }

    @Test
    void what_a_customer_changed_late_what_they_pay_and_what_they_were_let_off_is_kept() {
        var own = new OwnScene(field, ticket, field.confirmed(ticket, Field.MONDAY, "t1"), Field.MONDAY);
        own.rule(Map.of("cutOff", "PT24H", "fee", FEE));
        clock.set(Field.MONDAY.minus(Duration.ofHours(5)));
        own.move(me, TUESDAY, FEE).then().statusCode(200);
        var fee = field.show(own.id()).<String>path("lateFees[0].id");
        field.command(own.id(), "late-fees/" + fee + "/waiver", Map.of("reason", "goodwill"))
                .then()
                .statusCode(200);
        clock.set(TUESDAY.minus(Duration.ofHours(5)));
        var letOff = Map.of("askedBy", "CUSTOMER", "reason", "ill", "fee", Map.of("waivedBecause", "first-time"));
        field.command(own.id(), "cancellation", letOff).then().statusCode(200);

        assertEquals(List.of("sub-1 null", "an-agent goodwill", "an-agent ill"), causes().subList(3, 6));
        intact(6);
    }

    @Test
    void what_ends_by_itself_is_kept() {
        field.hold(ticket, Field.MONDAY, "t1").then().statusCode(201);
        field.hold(ticket, TUESDAY, "t1").then().statusCode(201);
        clock.advance(Duration.ofHours(1));
        timers.sweep();
        var version = field.agent().get("/v1/tickets/" + ticket).header("ETag");
        field.agent()
                .header("If-Match", version)
                .contentType("application/json")
                .body(Map.of("to", "CANCELLED", "reason", "changed-mind"))
                .post("/v1/tickets/" + ticket + "/transitions")
                .then()
                .statusCode(200);
        timers.sweep();

        var ended = List.of("system hold-ended", "system hold-ended");
        assertEquals(ended, causes().subList(3, 5));
        assertEquals(List.of("system ticket-cancelled", "system ticket-cancelled"), causes().subList(6, 8));
        intact(8);
    }

    @Test
    void what_follows_the_rules_of_a_zone_is_kept() {
        var visit = field.confirmed(ticket, Field.MONDAY, "t1");
        behind.write(field, "update appointment set planned_local = planned_local + interval '1 hour'");
        drift.sweep();

        assertEquals(List.of("system zone-rules-changed"), causes().subList(3, 4));
        // The rules of before were made up for this behind the service's back.
        ChainScene.differing(field, ticket, "appointments/" + visit + "/plannedLocal");
    }

    private List<String> causes() {
        return ChainScene.causes(field, ticket);
    }

    private void intact(int changes) {
        ChainScene.intact(field, ticket, changes);
    }
}
