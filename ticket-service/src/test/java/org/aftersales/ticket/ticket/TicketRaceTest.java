package org.aftersales.ticket.ticket;

import static org.hamcrest.Matchers.contains;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.Tokens;
import org.junit.jupiter.api.RepeatedTest;

@QuarkusTest
class TicketRaceTest {
    private static final int CLIENTS = 16;

    @Inject
    TicketScenes scenes;

    @Inject
    EventProbe events;

    @RepeatedTest(5)
    void of_sixteen_who_make_the_same_move_at_once_exactly_one_does() throws Exception {
        var tenant = TicketScenes.aTenant();
        var ticket = scenes.aRepairInWork(tenant);
        var mark = events.mark();
        var agent = Tokens.agent(tenant);

        var answers =
                atOnce(() -> TicketScenes.move(agent, ticket, "\"2\"", Map.of("to", "WAITING", "waitingFor", "PARTS"))
                        .statusCode());

        assertEquals(Map.of(200, 1L, 412, CLIENTS - 1L), answers);
        events.in(tenant, mark).expect("ticket.ticket.waiting.v1").andNothingElse();
        TicketScenes.show(agent, ticket)
                .then()
                .body("history.to", contains("OPEN", "ASSIGNED", "IN_PROGRESS", "WAITING"));
    }

    /** How often each status was answered. */
    private static Map<Integer, Long> atOnce(Callable<Integer> call) throws Exception {
        var start = new CyclicBarrier(CLIENTS);
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            var calls = IntStream.range(0, CLIENTS)
                    .mapToObj(client -> clients.submit(() -> {
                        start.await(10, TimeUnit.SECONDS);
                        return call.call();
                    }))
                    .toList();
            var statuses = new ArrayList<Integer>();
            for (var one : calls) statuses.add(one.get(30, TimeUnit.SECONDS));
            return statuses.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        }
    }
}
