package org.aftersales.acceptance;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import org.aftersales.launcher.Service;
import org.aftersales.launcher.Waiting;
import org.junit.jupiter.api.Test;

/** Power cuts while members earn and spend; ten of them with {@code aftersales.drills=long}. */
class KilledInMidSpendingTest {
    private static final boolean LONG = "long".equals(System.getProperty("aftersales.drills"));
    private static final int MEMBERS = LONG ? 24 : 8;
    private static final int POWER_CUTS = LONG ? 10 : 1;
    private static final int BETWEEN = 300;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration GLANCE = Duration.ofMillis(20);

    private final String tenant = Stage.newTenant("killed-spending");
    private final Ledger ledger = new Ledger(tenant);
    private final LongAdder done = new LongAdder();
    private final AtomicBoolean open = new AtomicBoolean(true);

    @Test
    void everybody_has_what_was_acknowledged_and_what_nobody_answered_is_done_once() throws Exception {
        Stage.loadCatalogue(tenant);
        ledger.offers("OFF");
        publishRule();
        var spenders = IntStream.range(0, MEMBERS)
                .mapToObj(n -> new Spender(Buyer.number(n, tenant), n, done))
                .toList();

        spend(spenders);

        spenders.forEach(Spender::assertAgreed);
        var again = spenders.stream().mapToInt(Spender::again).sum();
        assertTrue(again >= POWER_CUTS, "the power was cut while somebody waited for an answer: " + again);
        ledger.assertSound();
    }

    private void spend(List<Spender> spenders) throws Exception {
        try (var threads = Executors.newFixedThreadPool(MEMBERS)) {
            var running = spenders.stream()
                    .map(spender -> threads.submit(() -> {
                        while (open.get()) spender.next();
                    }))
                    .toList();
            try {
                for (var cut = 0; cut < POWER_CUTS; cut++) {
                    awaitMore();
                    Stage.platform().kill(Service.LOYALTY);
                    Stage.platform().restart(Service.LOYALTY);
                }
                awaitMore();
            } finally {
                open.set(false);
            }
            for (var one : running) one.get();
        }
    }

    private void awaitMore() {
        var enough = done.sum() + BETWEEN;
        Waiting.until(PATIENCE, GLANCE, "more is earned and spent", () -> done.sum() >= enough);
    }

    private void publishRule() {
        var from = Instant.now().plusSeconds(1);
        var terms = Map.of("points", Spender.EARNING);
        ledger.tell("/v1/earning-rules", Map.of("reason", "CUSTOM", "validFrom", from.toString(), "terms", terms));
        Waiting.until(PATIENCE, GLANCE, "the rule is in force", () -> Instant.now()
                .minusMillis(100)
                .isAfter(from));
    }
}
