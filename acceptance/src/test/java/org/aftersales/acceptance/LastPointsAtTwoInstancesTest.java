package org.aftersales.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.aftersales.acceptance.Call.Reply;
import org.aftersales.launcher.Service;
import org.junit.jupiter.api.Test;

/**
 * Sixty-four clients spend the last points of one member at once, half of them at another instance of the service; 500
 * rounds with {@code aftersales.drills=long}.
 */
class LastPointsAtTwoInstancesTest {
    private static final int CLIENTS = 64;
    private static final int ROUNDS = "long".equals(System.getProperty("aftersales.drills")) ? 500 : 3;
    private static final int PRICE = 100;
    private static final Map<String, ?> WISH = Map.of("reward", "OFF");

    private final String tenant = Stage.newTenant("last-points");
    private final String agent = Stage.platform().tokens().staff("agent", tenant, "the-agent");
    private final Map<URI, Integer> wins = new HashMap<>();

    @Test
    void one_of_them_has_the_points_and_all_others_are_told_what_is_left() throws Exception {
        Stage.loadCatalogue(tenant);
        var ledger = new Ledger(tenant);
        ledger.offers("OFF");
        var member = Buyer.number(1, tenant);
        var first = Stage.platform().url(Service.LOYALTY);
        var second = Stage.platform().startAnother(Service.LOYALTY);
        try {
            for (var round = 0; round < ROUNDS; round++) playRound(member, first, second);
        } finally {
            Stage.platform().stopOthers();
        }

        assertEquals(ROUNDS, ledger.postings("HOLD"));
        assertEquals(ROUNDS, ledger.postings("RELEASE"));
        assertTrue(ROUNDS < 100 || wins.size() == 2, wins::toString);
        ledger.assertSound();
    }

    private void playRound(Buyer member, URI first, URI second) throws Exception {
        var calls = new ArrayList<Call>();
        for (var client = 0; client < CLIENTS; client++) {
            var instance = client % 2 == 0 ? first : second;
            var key = UUID.randomUUID().toString();
            calls.add(Call.post(instance, member.token(), "/v1/redemptions", WISH, key));
        }

        var replies = together(calls);

        var winner = onlyWinner(replies);
        wins.merge(calls.get(winner).base(), 1, Integer::sum);
        assertEquals(PRICE, member.points("held"));
        assertEquals(Buyer.POINTS - PRICE, member.points("available"));
        var redemption = replies.get(winner).json().path("redemptionId").asText();
        var elsewhere = winner % 2 == 0 ? second : first;
        assertEquals(redemption, again(calls.get(winner), elsewhere));
        var path = "/v1/redemptions/" + redemption + "/void";
        assertEquals(200, Call.put(elsewhere, agent, path, Map.of()).make().status());
        assertEquals(Buyer.POINTS, member.points("available"));
    }

    private static int onlyWinner(List<Reply> replies) {
        var winners = new ArrayList<Integer>();
        for (var client = 0; client < CLIENTS; client++) {
            var reply = replies.get(client);
            if (reply.status() == 201) {
                winners.add(client);
                continue;
            }
            assertEquals(409, reply.status(), reply::toString);
            assertEquals("not-enough-points", reply.json().path("code").asText());
            assertEquals(
                    Buyer.POINTS - PRICE, reply.json().at("/errors/0/message").asInt(), reply::toString);
        }
        assertEquals(1, winners.size(), winners::toString);
        return winners.getFirst();
    }

    /** The same request, sent once more to the other instance, has the same effect, which it has had. */
    private static String again(Call call, URI elsewhere) {
        var same = new Call(elsewhere, call.token(), call.method(), call.path(), call.body(), call.headers());
        return same.make().json().path("redemptionId").asText();
    }

    private static List<Reply> together(List<Call> calls) throws Exception {
        var start = new CyclicBarrier(calls.size());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<Reply>>();
            for (var call : calls) {
                running.add(threads.submit(() -> {
                    start.await();
                    return call.make();
                }));
            }
            var replies = new ArrayList<Reply>();
            for (var one : running) replies.add(one.get());
            return replies;
        }
    }
}
