package org.aftersales.loyalty.correction;

import static org.aftersales.loyalty.Desk.as;
import static org.aftersales.loyalty.Desk.points;
import static org.aftersales.loyalty.correction.CorrectionDesk.decide;
import static org.aftersales.loyalty.correction.CorrectionDesk.give;
import static org.aftersales.loyalty.correction.CorrectionDesk.take;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.loyalty.Deliveries;
import org.aftersales.loyalty.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CorrectionRaceTest {
    private static final int AT_ONCE = 32;

    private final Deliveries deliveries;
    private final TestClock clock;
    private final Story story = Story.begin();
    private final String agent = Tokens.agent(story.tenant());
    private final String manager = Tokens.manager(story.tenant());

    CorrectionRaceTest(Deliveries deliveries, TestClock clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @BeforeEach
    void a_member_of_59_points() {
        clock.reset();
        RestAssured.replaceFiltersWith(List.of());
        deliveries.deliver(story.linked(), story.registered());
    }

    @Test
    void however_many_agree_at_once_it_is_booked_once() throws Exception {
        for (var round = 1; round <= 5; round++) {
            String id = give(agent, story, 600).extract().path("id");

            var answers = together(client ->
                    decide(boss(client), id, "approval", "*").extract().statusCode());

            assertEquals(1, Collections.frequency(answers, 200));
            assertEquals(AT_ONCE - 1, Collections.frequency(answers, 409));
            assertEquals(59 + 600 * round, points(story));
        }
        sound();
    }

    @Test
    void who_refuses_while_others_agree_is_first_or_too_late() throws Exception {
        String id = give(agent, story, 600).extract().path("id");

        var answers = together(client -> decide(boss(client), id, client % 2 == 0 ? "approval" : "refusal", "*")
                .extract()
                .statusCode());

        assertEquals(1, Collections.frequency(answers, 200));
        var booked =
                as(agent).get(CorrectionDesk.PATH + "/" + id).path("status").equals("BOOKED");
        assertEquals(booked ? 659 : 59, points(story));
        sound();
    }

    @Test
    void of_many_who_take_at_once_nobody_takes_what_is_not_there() throws Exception {
        var moved = together(client -> take(agent, story, 10).extract().path("moved"));

        assertEquals(59, moved.stream().mapToInt(Integer::intValue).sum());
        assertEquals(0, points(story));
        sound();
    }

    private String boss(int client) {
        return Tokens.of("manager", story.tenant(), "boss-" + client);
    }

    private static List<Integer> together(IntFunction<Integer> act) throws Exception {
        var start = new CyclicBarrier(AT_ONCE);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = IntStream.range(0, AT_ONCE)
                    .mapToObj(client -> threads.submit(() -> {
                        start.await();
                        return act.apply(client);
                    }))
                    .toList();
            var answers = new ArrayList<Integer>();
            for (var one : running) answers.add(one.get(60, TimeUnit.SECONDS));
            return answers;
        }
    }

    private void sound() {
        as(manager).get("/v1/ledger/check").then().body("sound", equalTo(true));
    }
}
