package org.aftersales.kit.tx;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.aftersales.kit.tenant.Tenants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** When rounds begin: each here goes on until it is let go. */
@QuarkusTest
@Timeout(60)
class SharedWorkTest {
    private static final Duration NEVER = Duration.ofDays(1);
    private static final Duration AT_ONCE = Duration.ZERO;

    @Inject
    Tenants tenants;

    private final String tenant = "work-" + UUID.randomUUID();
    private final BlockingQueue<Integer> begun = new LinkedBlockingQueue<>();
    private final Semaphore ends = new Semaphore(0);
    private final List<CompletableFuture<Integer>> answers = new ArrayList<>();
    private SharedWork<Integer, Integer> work;

    @Test
    void beside_a_round_another_begins_as_soon_as_enough_wait() throws Exception {
        work = new SharedWork<>(tenants, 2, NEVER, this::round);
        ask(1);
        assertEquals(1, next());

        ask(7);
        assertEquals(List.of(), List.copyOf(begun));
        ask(1);

        assertEquals(8, next());
        ends.release(2);
        assertAllAnswered();
    }

    @Test
    void beside_a_round_that_takes_long_another_begins_for_whoever_comes() throws Exception {
        work = new SharedWork<>(tenants, 2, AT_ONCE, this::round);
        ask(1);
        assertEquals(1, next());

        ask(1);

        assertEquals(1, next());
        ends.release(2);
        assertAllAnswered();
    }

    @Test
    void who_waits_beside_a_round_goes_on_together_when_it_ends() throws Exception {
        work = new SharedWork<>(tenants, 2, NEVER, this::round);
        ask(1);
        assertEquals(1, next());
        ask(3);

        ends.release();

        assertEquals(3, next());
        ends.release();
        assertAllAnswered();
    }

    @Test
    void no_more_rounds_are_under_way_than_there_may_be() throws Exception {
        work = new SharedWork<>(tenants, 1, AT_ONCE, this::round);
        ask(1);
        assertEquals(1, next());

        ask(20);

        assertEquals(List.of(), List.copyOf(begun));
        ends.release(2);
        assertEquals(20, next());
        assertAllAnswered();
    }

    /** So many ask, each of whom waits by the end. */
    private void ask(int many) {
        for (var n = 0; n < many; n++) {
            var question = answers.size();
            var answer = new CompletableFuture<Integer>();
            answers.add(answer);
            var asker = Thread.ofVirtual().start(() -> answer.complete(tenants.as(tenant, () -> work.ask(question))));
            await().until(() -> asker.getState() == Thread.State.WAITING);
        }
    }

    private int next() throws InterruptedException {
        return begun.poll(10, TimeUnit.SECONDS);
    }

    private List<Integer> round(List<Integer> questions) {
        begun.add(questions.size());
        ends.acquireUninterruptibly();
        return questions.stream().map(question -> 2 * question).toList();
    }

    private void assertAllAnswered() throws Exception {
        for (var question = 0; question < answers.size(); question++)
            assertEquals(2 * question, answers.get(question).get(10, TimeUnit.SECONDS));
    }
}
