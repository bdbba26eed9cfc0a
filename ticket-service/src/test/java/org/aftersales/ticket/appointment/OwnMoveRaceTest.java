package org.aftersales.ticket.appointment;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.ticket.Customers;
import org.aftersales.ticket.Field;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Customers who want the same time at the same moment. */
@QuarkusTest
class OwnMoveRaceTest {
    private static final int CUSTOMERS = 8;
    private static final Instant WANTED = Field.MONDAY.plus(Duration.ofDays(4));

    @Inject
    TestClock clock;

    @Inject
    Customers customers;

    private Field field;
    private String me;

    @BeforeEach
    void one_technician() {
        clock.reset();
        field = Field.opened().technician("t1");
        customers.link(field.tenant(), field.customer(), "sub-1");
        me = Tokens.customer(field.tenant(), "sub-1");
    }

    @Test
    void of_those_who_want_one_time_one_gets_it_and_the_others_keep_theirs_and_are_told_what_is_free()
            throws Exception {
        var theirs = new ArrayList<OwnScene>();
        for (int each = 0; each < CUSTOMERS; each++) {
            var start = Field.MONDAY.plus(Duration.ofDays(each / 2)).plus(Duration.ofHours(3L * (each % 2)));
            theirs.add(OwnScene.confirmed(field, start));
        }

        var answers = atOnce(theirs.stream().map(own -> moving(own, WANTED)).toList());

        assertEquals(
                1, answers.stream().filter(each -> each.statusCode() == 200).count());
        for (int each = 0; each < CUSTOMERS; each++) {
            if (answers.get(each).statusCode() == 200) continue;
            answers.get(each)
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("time-taken"))
                    .body("alternatives.start", not(hasItem(WANTED.toString())))
                    .body("alternatives.start", everyItem(in(theirs.get(each).times(me))));
            theirs.get(each).planned(theirs.get(each).start());
        }
    }

    @Test
    void whoever_presses_twice_moves_once() throws Exception {
        var own = OwnScene.confirmed(field, Field.MONDAY);

        var answers = atOnce(List.of(moving(own, WANTED), moving(own, WANTED.plus(Duration.ofHours(1)))));

        assertEquals(
                List.of(200, 412),
                answers.stream().map(Response::statusCode).sorted().toList());
        own.plans(2);
    }

    @Test
    void of_a_customer_and_staff_who_move_it_at_once_one_does_and_the_other_reads_it_anew() throws Exception {
        var own = OwnScene.confirmed(field, Field.MONDAY);
        var version = own.version();
        var slot = Field.slot(WANTED.plus(Duration.ofHours(3)), "t1");

        var answers = atOnce(List.of(moving(own, WANTED), () -> field.agent()
                .header("If-Match", version)
                .contentType(ContentType.JSON)
                .body(Map.of("slot", slot, "askedBy", "OFFICE"))
                .post("/v1/appointments/" + own.id() + "/reschedules")));

        assertEquals(
                List.of(200, 412),
                answers.stream().map(Response::statusCode).sorted().toList());
        own.plans(2);
    }

    @Test
    void two_who_want_each_other_s_time_both_keep_their_own() throws Exception {
        var one = OwnScene.confirmed(field, Field.MONDAY);
        var other = OwnScene.confirmed(field, WANTED);

        for (var answer : atOnce(List.of(moving(one, WANTED), moving(other, Field.MONDAY)))) {
            assertEquals(409, answer.statusCode(), answer::asString);
        }
        one.planned(Field.MONDAY);
        other.planned(WANTED);
    }

    private Callable<Response> moving(OwnScene own, Instant start) {
        var version = own.version();
        return () -> own.move(me, version, start, null);
    }

    private static List<Response> atOnce(List<Callable<Response>> requests) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Response>();
            for (var answer : threads.invokeAll(requests)) answers.add(answer.get());
            return answers;
        }
    }
}
