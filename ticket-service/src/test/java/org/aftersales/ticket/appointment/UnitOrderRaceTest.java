package org.aftersales.ticket.appointment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.ticket.Field;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What comes first of a unit and what follows, planned at the same moment on two tickets. */
@QuarkusTest
class UnitOrderRaceTest {
    private static final int ROUNDS = 10;
    private static final Duration TWO_HOURS = Duration.ofHours(2);

    @Inject
    TestClock clock;

    private Field field;

    @BeforeEach
    void two_technicians() {
        clock.reset();
        field = Field.opened().technician("t1").technician("t2");
    }

    /** Each unit has a day of its own: it would be installed from eight to ten and delivered from ten to twelve. */
    @Test
    void no_installation_is_confirmed_before_the_delivery_that_is_confirmed_at_the_same_moment() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var day = Field.MONDAY.plus(Duration.ofDays(round % 5 + 7L * (round / 5)));
            var unit = UUID.randomUUID();
            var installation = held("INSTALLATION", unit, day, "t2");
            var delivery = held("DELIVERY", unit, day.plus(TWO_HOURS), "t1");

            var answers = atOnce(confirming(installation), confirming(delivery));

            assertEquals(List.of(200, 409), answers, "round " + round);
        }
    }

    private String held(String type, UUID unit, Instant start, String technician) {
        var told = Field.installation(field.ticket(type, unit));
        told.putAll(Map.of("type", type, "minutes", 120, "slot", Field.slot(start, technician)));
        return field.request(told).then().statusCode(201).extract().path("id");
    }

    private Callable<Response> confirming(String appointment) {
        var version = field.show(appointment).header("ETag");
        return () -> Field.as(Tokens.agent(field.tenant()))
                .header("If-Match", version)
                .contentType(ContentType.JSON)
                .body(Map.of())
                .post("/v1/appointments/" + appointment + "/confirmation");
    }

    private static List<Integer> atOnce(Callable<Response> one, Callable<Response> other) throws Exception {
        var start = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var answers = Stream.of(one, other)
                    .map(call -> threads.submit(() -> {
                        start.await();
                        return call.call().statusCode();
                    }))
                    .toList();
            return List.of(answers.getFirst().get(), answers.getLast().get()).stream()
                    .sorted()
                    .toList();
        }
    }
}
