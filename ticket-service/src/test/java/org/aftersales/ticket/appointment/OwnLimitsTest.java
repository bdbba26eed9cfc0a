package org.aftersales.ticket.appointment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.ticket.Customers;
import org.aftersales.ticket.Field;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How far customers go with their appointments, and what it costs them. */
@QuarkusTest
class OwnLimitsTest {
    private static final Map<String, String> FEE = Map.of("amount", "25.00", "currency", "EUR");
    private static final Instant TUESDAY = Field.MONDAY.plus(Duration.ofDays(1));
    private static final Instant FRIDAY = Field.MONDAY.plus(Duration.ofDays(4));
    private static final Instant TOO_LATE = Field.MONDAY.minus(Duration.ofHours(5));

    @Inject
    TestClock clock;

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

    @AfterEach
    void the_clock_is_right_again() {
        clock.reset();
    }

    @Test
    void a_late_change_costs_what_was_agreed_to_and_a_new_time_is_one_that_is_not_late_again() {
        own.rule(Map.of("cutOff", "PT24H", "fee", FEE));
        clock.set(TOO_LATE);

        own.change(me)
                .then()
                .body("late", equalTo(true))
                .body("fee.amount", equalTo("25.00"))
                .body(
                        "times.start",
                        not(hasItem(Field.MONDAY.plus(Duration.ofHours(2)).toString())));
        refused(own.move(me, TUESDAY, null), 422, "late-fee-not-settled");
        refused(own.move(me, TUESDAY, Map.of("amount", "20.00", "currency", "EUR")), 409, "late-fee-differs");
        refused(own.move(me, Field.MONDAY.plus(Duration.ofHours(2)), FEE), 422, "time-not-offered");
        own.planned(Field.MONDAY);
        own.move(me, TUESDAY, FEE).then().statusCode(200);
        field.show(own.id()).then().body("lateFees.fee.amount", contains("25.00"));
        own.cancel(me, null).then().statusCode(200).body("status", equalTo("CANCELLED")); // on Tuesday it is in time
    }

    @Test
    void customers_move_as_often_as_the_rule_says_and_staff_goes_further() {
        own.rule(Map.of("cutOff", "PT24H", "ownMoves", 1));

        own.change(me).then().body("movesLeft", equalTo(1));
        own.move(me, TUESDAY, null).then().statusCode(200);
        own.change(me)
                .then()
                .body("movesLeft", equalTo(0))
                .body("movable", equalTo(false))
                .body("times", empty());
        refused(own.move(me, FRIDAY, null), 409, "no-move-left");
        var byStaff = Map.of("slot", Field.slot(FRIDAY, "t1"), "askedBy", "CUSTOMER");
        field.command(own.id(), "reschedules", byStaff).then().statusCode(200);
        own.cancel(me, null).then().statusCode(200);
    }

    @Test
    void a_time_is_one_of_the_grid_and_another_than_the_present_one() {
        refused(own.move(me, Field.MONDAY, null), 409, "already-then");
        own.change(me).then().body("times.start", not(hasItem(Field.MONDAY.toString())));
        refused(own.move(me, TUESDAY.plusSeconds(7), null), 409, "time-taken");
        refused(own.move(me, Instant.parse("9999-01-01T00:00:00Z"), null), 422, "time-not-offered");
        refused(own.move(me, Instant.EPOCH, null), 422, "time-not-offered");
        own.plans(1);
    }

    @Test
    void what_has_begun_or_should_have_stays_where_it_is() {
        clock.set(Field.MONDAY);
        refused(own.move(me, FRIDAY, null), 409, "too-late-to-move");
        field.command(own.id(), "start", Map.of()).then().statusCode(200);
        refused(own.cancel(me, null), 409, "work-has-begun");
        own.change(me).then().body("cancellable", equalTo(false)).body("movable", equalTo(false));
    }

    @Test
    void whoever_asks_without_end_is_slowed_and_nobody_else() {
        for (int asked = 0; asked < 60; asked++) own.change(me).then().statusCode(200);

        var slowed = slowed(() -> own.change(me));

        refused(slowed, 429, "too-many-requests");
        slowed.then().header("Retry-After", notNullValue());
        refused(slowed(() -> own.move(me, Instant.EPOCH, null)), 429, "too-many-requests");
        customers.link(field.tenant(), field.customer(), "sub-2");
        own.change(Tokens.customer(field.tenant(), "sub-2")).then().statusCode(200);
    }

    /** One more is let in every second. */
    private static Response slowed(Supplier<Response> call) {
        return Stream.generate(call)
                .limit(120)
                .filter(answer -> answer.statusCode() == 429)
                .findFirst()
                .orElseThrow();
    }

    private static void refused(Response answer, int status, String code) {
        answer.then().statusCode(status).body("code", equalTo(code));
    }
}
