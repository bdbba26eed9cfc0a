package org.aftersales.warranty.intake;

import static org.aftersales.warranty.intake.RepairedUnits.SUSPENDS;
import static org.aftersales.warranty.intake.RepairedUnits.coverage;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.IncomingEvents;
import org.aftersales.kit.test.Recorded;
import org.aftersales.kit.test.Tokens;
import org.aftersales.warranty.Shop;
import org.aftersales.warranty.claim.FiledClaims;
import org.aftersales.warranty.coverage.FinishedRepair;
import org.aftersales.warranty.coverage.RepairOutcome;
import org.aftersales.warranty.intake.RepairedUnits.Broken;
import org.aftersales.warranty.unit.LedgerUseCases;
import org.aftersales.warranty.unit.UnitId;
import org.aftersales.warranty.voiding.VoidingCalls;
import org.junit.jupiter.api.RepeatedTest;

/** A unit is handed over, voided and given cover for points while its repairs end. */
@QuarkusTest
class RepairRaceTest {

    private static final int REPAIRS = 8;

    @Inject
    RepairedUnits units;

    @Inject
    RewardsConsumer rewards;

    @Inject
    LedgerUseCases ledgers;

    @Inject
    FiledClaims claims;

    @Inject
    Tenants tenants;

    @Inject
    EventProbe events;

    private final AtomicInteger accepted = new AtomicInteger();

    Broken broken;
    String tenant;

    @RepeatedTest(5)
    void every_change_is_there_afterwards_and_none_twice() throws Exception {
        var shop = Shop.opened().withTelevisionPolicy(policy -> SUSPENDS.accept(policy.putObject("repairEffect")));
        tenant = shop.tenant();
        var unit = shop.television("S-1", "TV55EN510501");
        shop.link(unit, "sara");
        var code = offered(shop, unit);
        broken = new Broken(shop, unit, shop.claim(unit), UUID.randomUUID());
        units.opened(broken, RepairedUnits.BEGUN);
        units.resolved(broken, RepairedUnits.DONE);

        race(accepting(code));

        var life = events.of(tenant).stream()
                .filter(event -> event.key().equals(broken.unit()))
                .toList();
        assertEquals(LongStream.rangeClosed(1, life.size()).boxed().toList(), sequences(life));
        assertEquals(accepted.get() == 200 ? 1 : 0, count(life, "warranty.unit.transferred.v1"));
        assertEquals(1, count(life, "warranty.unit.voided.v1"));
        assertTrue(count(life, "warranty.unit.extended.v1") <= 1, "points are answered once");
        assertEquals(1 + REPAIRS, entries());
        // eight repairs of two days each on days of their own, and the ticket's five days
        assertEquals("2028-09-21", coverage(broken).extract().path("coverages[0].lastDay"));
    }

    private void race(Callable<Void> buyer) throws Exception {
        var owner = broken.shop().asRetailer().get("/v1/units/" + broken.unit()).<String>path("customerId");
        var work = new ArrayList<Callable<Void>>();
        for (int i = 0; i < REPAIRS; i++) {
            var repair = repair(i);
            work.add(run(() -> tenants.run(tenant, () -> ledgers.record(UnitId.fromString(broken.unit()), repair))));
        }
        work.add(run(() -> units.closed(broken, "REPAIRED")));
        work.add(buyer);
        work.add(run(() -> new VoidingCalls(broken.shop()).voided(broken.unit())));
        work.add(run(() -> rewards.receive(IncomingEvents.of(
                "loyalty.reward.redeemed.v1",
                Map.of("redemptionId", UUID.randomUUID(), "unitId", broken.unit(), "customerId", owner),
                tenant))));
        try (var threads = Executors.newFixedThreadPool(work.size())) {
            for (var done : threads.invokeAll(work)) done.get();
        }
    }

    private static Callable<Void> run(Runnable what) {
        return () -> {
            what.run();
            return null;
        };
    }

    /** Two days in the shop, apart from all others. */
    private static FinishedRepair repair(int number) {
        var begin = Instant.parse("2026-01-05T08:00:00Z").plusSeconds(number * 7 * 86_400L);
        var end = begin.plusSeconds(86_400);
        return new FinishedRepair(UUID.randomUUID(), RepairOutcome.REPAIRED, null, null, begin, end);
    }

    private static String offered(Shop shop, String unit) {
        return shop.as(Tokens.customer(shop.tenant(), "sara"))
                .header("Idempotency-Key", "offer")
                .body(Map.of("unitId", unit))
                .post("/v1/transfers")
                .then()
                .statusCode(201)
                .extract()
                .path("code");
    }

    /** Once the claim is settled, for before that no unit changes hands; refused when the voiding has come first. */
    private Callable<Void> accepting(String code) {
        return run(() -> {
            await().until(() -> "SETTLED".equals(claims.status(tenant, broken.claim())));
            accepted.set(broken.shop()
                    .as(Tokens.customer(tenant, "reza"))
                    .header("Idempotency-Key", "accept")
                    .body(Map.of("code", code))
                    .post("/v1/transfers/acceptances")
                    .statusCode());
        });
    }

    private int entries() {
        return coverage(broken)
                .extract()
                .<List<Object>>path("coverages[0].entries")
                .size();
    }

    private static List<Long> sequences(List<Recorded> life) {
        return life.stream().map(Recorded::sequence).toList();
    }

    private static long count(List<Recorded> life, String type) {
        return life.stream().filter(event -> event.type().equals(type)).count();
    }
}
