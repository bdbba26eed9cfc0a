package org.aftersales.feedback.compensation;

import static org.aftersales.feedback.compensation.AuthorityFixtures.AUTHORITY;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.aftersales.feedback.Asked;
import org.aftersales.feedback.Story;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.timer.TimerSweep;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** However loyalty answers, late, twice or never, the case shows where it stands and is asked for once or again. */
@QuarkusTest
class CompensationSagaTest {

    private static final int CLIENTS = 64;

    @Inject
    Story story;

    @Inject
    EventProbe events;

    @Inject
    TestClock clock;

    @Inject
    TimerSweep timers;

    @Inject
    StuckMetrics metrics;

    private Desk desk;

    @BeforeEach
    void a_customer_who_was_contacted() {
        clock.reset();
        desk = Desk.open(story, AUTHORITY);
    }

    @Test
    void a_credit_is_shown_on_the_case() {
        var id = desk.approved();

        desk.answer(id, "credited");
        desk.answer(id, "credited");

        desk.show(id).body("status", equalTo("CREDITED")).body("answer.stuck", equalTo(false));
        desk.theCase().body("compensation", equalTo("CREDITED"));
        desk.budget().body("committed.amount", equalTo("50.00"));
    }

    @Test
    void a_refusal_is_shown_and_its_budget_is_free_again_once() {
        var id = desk.approved();
        desk.budget().body("committed.amount", equalTo("50.00"));

        desk.answer(id, "refused");
        desk.answer(id, "refused");

        desk.show(id).body("status", equalTo("REFUSED")).body("answer.refusal", equalTo("NOT_A_MEMBER"));
        desk.theCase().body("compensation", equalTo("REFUSED"));
        desk.budget().body("committed.amount", equalTo("0.00"));
    }

    @Test
    void loyalty_is_down__the_case_is_listed_as_stuck_and_asked_for_again_and_credited_in_the_end() {
        var id = desk.approved();
        desk.stuck().body("items", hasSize(0));

        clock.advance(Duration.ofHours(1));
        timers.sweep();
        desk.stuck().body("items.id", contains(id));
        desk.theCase().body("compensation", equalTo("APPROVED"));
        var stuck = metrics.read().stuck();

        desk.requestAgain(id).statusCode(201).body("answer.requests", equalTo(2));
        desk.stuck().body("items", hasSize(0));
        assertEquals(stuck - 1, metrics.read().stuck());
        desk.answer(id, "credited");

        desk.show(id).body("status", equalTo("CREDITED"));
        desk.requestAgain(id).statusCode(409).body("code", equalTo("not-underway"));
        assertEquals(2, approvals());
    }

    @Test
    void whoever_waits_for_a_member_is_not_stuck_before_the_customers_time_is_over() {
        var id = desk.approved();
        desk.answer(id, "waiting");

        clock.advance(Duration.ofDays(89));
        timers.sweep();
        desk.stuck().body("items", hasSize(0));
        desk.theCase().body("compensation", equalTo("WAITING"));

        clock.advance(Duration.ofDays(2));
        timers.sweep();
        desk.stuck().body("items.id", contains(id));
        desk.answer(id, "refused");
        desk.stuck().body("items", hasSize(0));
    }

    @Test
    void an_older_answer_that_comes_late_takes_nothing_back() {
        var id = desk.approved();
        desk.answer(id, "credited");

        desk.answer(id, "waiting");

        desk.show(id).body("status", equalTo("CREDITED"));
    }

    @Test
    void sixty_four_approvals_at_once_are_one() throws Exception {
        var id = desk.proposed();

        var answers = together(client -> desk.decide(id, "manager", "decider-" + client, true, 0)
                .extract()
                .statusCode());

        assertEquals(1, answers.filter(status -> status == 200).count());
        assertEquals(1, approvals());
        desk.budget().body("committed.amount", equalTo("50.00"));
    }

    @Test
    void sixty_four_proposals_at_once_are_one() throws Exception {
        var answers = together(_ -> desk.propose("agent", 100).extract().statusCode());

        assertEquals(1, answers.filter(status -> status == 201).count());
        assertEquals(1, approvals());
        desk.budget().body("committed.amount", equalTo("10.00"));
    }

    @Test
    void two_complaints_about_one_work_are_compensated_once_also_at_the_same_time() throws Exception {
        var asked = story.closedRepair();
        var told = Desk.told(story, asked);
        Asked.form(UUID.randomUUID(), 5, 1).post(asked.link()).then().statusCode(200);
        var answered = new Desk(story, asked, asked.complaintId());
        told.publish(1, AUTHORITY).statusCode(201);
        told.contact();
        answered.contact();

        var answers = together(client -> (client % 2 == 0 ? told : answered)
                        .propose("agent", 100)
                        .extract()
                        .statusCode())
                .boxed()
                .toList();

        assertEquals(1, Collections.frequency(answers, 201));
        assertEquals(CLIENTS - 1, Collections.frequency(answers, 409));
        told.budget().body("committed.amount", equalTo("10.00"));
    }

    private IntStream together(IntUnaryOperator client) throws Exception {
        var start = new CyclicBarrier(CLIENTS);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = IntStream.range(0, CLIENTS)
                    .mapToObj(number -> threads.submit(() -> {
                        start.await();
                        return client.applyAsInt(number);
                    }))
                    .toList();
            var answers = IntStream.builder();
            for (var one : running) answers.add(one.get(60, TimeUnit.SECONDS));
            return answers.build();
        }
    }

    private long approvals() {
        return events.of(desk.asked().tenant()).stream()
                .filter(event -> event.type().equals("feedback.compensation.approved.v1"))
                .count();
    }
}
