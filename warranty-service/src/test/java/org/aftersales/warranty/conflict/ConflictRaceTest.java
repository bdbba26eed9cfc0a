package org.aftersales.warranty.conflict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.Recorded;
import org.aftersales.kit.test.Tokens;
import org.aftersales.warranty.AtOnce;
import org.aftersales.warranty.Shop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ConflictRaceTest {

    private static final String SERIAL = "TV55EN510501";

    @Inject
    EventProbe events;

    Shop shop;
    ConflictCalls calls;
    String unit;

    @BeforeEach
    void register() {
        shop = Shop.opened();
        calls = new ConflictCalls(shop);
        unit = shop.television("S-1", SERIAL);
        shop.link(unit, "sara");
    }

    @Test
    void thirty_two_open_at_once_and_there_is_one_conflict() throws Exception {
        var reza = Tokens.customer(shop.tenant(), "reza");
        Callable<Integer> opening =
                () -> calls.open(reza, ConflictCalls.claim(SERIAL)).extract().statusCode();

        var answers =
                AtOnce.statuses(IntStream.range(0, 32).mapToObj(each -> opening).toList());

        assertEquals(Map.of(201, 1, 409, 31), answers);
        assertEquals(1, calls.openOnes().size());
        assertEquals(1, told("warranty.unit.conflict-opened.v1"));
    }

    @Test
    void decisions_transfers_and_voidings_at_once_leave_one_owner_and_every_event_once() throws Exception {
        var id = calls.opened("reza", SERIAL);
        var clients = new ArrayList<Callable<Integer>>();
        IntStream.range(0, 8).forEach(each -> {
            clients.add(() -> decided(id, ConflictCalls.transfer()));
            clients.add(() -> decided(id, ConflictCalls.keep()));
            clients.add(this::voided);
            clients.add(this::offered);
        });

        var answers = AtOnce.statuses(clients);

        assertTrue(answers.keySet().stream().allMatch(status -> status < 500), answers::toString);
        assertEquals(1, told("warranty.unit.conflict-closed.v1"));
        var transferred = told("warranty.unit.transferred.v1");
        var rezas = shop.as(Tokens.customer(shop.tenant(), "reza")).get("/v1/units/" + unit);
        assertEquals(transferred == 1 ? 200 : 404, rezas.statusCode());
        assertEverySequenceOnce();
    }

    private void assertEverySequenceOnce() {
        var sequences = events.of(shop.tenant()).stream()
                .filter(event -> event.key().equals(unit))
                .map(Recorded::sequence)
                .sorted()
                .toList();
        assertEquals(
                IntStream.rangeClosed(1, sequences.size())
                        .mapToObj(Long::valueOf)
                        .toList(),
                sequences);
    }

    private int decided(String id, Map<String, ?> decision) {
        return calls.decide(id, "\"0\"", decision).extract().statusCode();
    }

    private int voided() {
        return shop.as(Tokens.adjuster(shop.tenant()))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("unitId", unit, "reason", "STOLEN", "evidence", "case:1"))
                .post("/v1/voidings")
                .statusCode();
    }

    private int offered() {
        return shop.as(Tokens.customer(shop.tenant(), "sara"))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("unitId", unit))
                .post("/v1/transfers")
                .statusCode();
    }

    private long told(String type) {
        return events.of(shop.tenant()).stream()
                .filter(event -> event.type().equals(type))
                .count();
    }
}
