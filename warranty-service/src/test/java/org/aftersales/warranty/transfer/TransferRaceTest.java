package org.aftersales.warranty.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.Recorded;
import org.aftersales.kit.test.Tokens;
import org.aftersales.warranty.Shop;
import org.aftersales.warranty.voiding.VoidingCalls;
import org.junit.jupiter.api.RepeatedTest;

/** Everybody wants something of one unit at once. */
@QuarkusTest
class TransferRaceTest {

    private static final Set<Integer> ORDERLY = Set.of(200, 201, 404, 409, 412, 422);

    @Inject
    EventProbe events;

    Shop shop;
    TransferCalls calls;
    String unit;
    String oldCard;
    Map<String, Integer> succeeded;

    @RepeatedTest(5)
    void thirty_two_accept_withdraw_void_and_claim_at_once_and_nothing_is_lost() throws Exception {
        shop = Shop.opened();
        calls = new TransferCalls(shop);
        unit = shop.television("S-1", "TV55EN510501");
        shop.link(unit, "sara");
        oldCard = shop.cardCode(unit);
        var offered = calls.offered(unit, "sara");

        succeeded = race(clients(offered));

        var lives = events.of(shop.tenant()).stream()
                .filter(event -> event.key().equals(unit))
                .toList();
        assertEquals(LongStream.rangeClosed(1, lives.size()).boxed().toList(), sequences(lives));
        assertEquals(succeeded("accept"), count(lives, "warranty.unit.transferred.v1"));
        assertEquals(succeeded("void"), count(lives, "warranty.unit.voided.v1"));
        assertEquals(1, succeeded("void"));
        assertTrue(succeeded("accept") + succeeded("withdraw") <= 1);
        ownedBy(lives, offered.id());
    }

    private List<Callable<String>> clients(TransferCalls.Offered offered) {
        var voidings = new VoidingCalls(shop);
        var clients = new ArrayList<Callable<String>>();
        for (int i = 0; i < 8; i++) {
            var person = "buyer-" + i;
            clients.add(() -> "accept " + status(calls.accept(offered.code(), person)));
            clients.add(() -> "accept " + status(calls.accept(offered.code(), "second-" + person)));
            clients.add(() -> "withdraw " + status(calls.withdraw(offered.id(), "sara", "\"0\"")));
            clients.add(() -> "void " + status(voidings.voidUnit(unit, Tokens.manager(shop.tenant()))));
        }
        clients.set(3, () -> "claim " + claim());
        return clients;
    }

    private static int status(ValidatableResponse answer) {
        return answer.extract().statusCode();
    }

    private int claim() {
        return shop.asRetailer()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("unitId", unit, "faultDescription", "Dark.", "reportedOn", "2025-08-30"))
                .post("/v1/claims")
                .statusCode();
    }

    private static Map<String, Integer> race(List<Callable<String>> clients) throws Exception {
        var succeeded = new HashMap<String, Integer>();
        try (var threads = Executors.newFixedThreadPool(clients.size())) {
            for (var answer : threads.invokeAll(clients)) {
                var words = answer.get().split(" ");
                assertTrue(ORDERLY.contains(Integer.valueOf(words[1])), answer.get());
                if (words[1].startsWith("2")) succeeded.merge(words[0], 1, Integer::sum);
            }
        }
        return succeeded;
    }

    private int succeeded(String what) {
        return succeeded.getOrDefault(what, 0);
    }

    private static List<Long> sequences(List<Recorded> lives) {
        return lives.stream().map(Recorded::sequence).toList();
    }

    private static int count(List<Recorded> lives, String type) {
        return (int) lives.stream().filter(event -> event.type().equals(type)).count();
    }

    /** The offer, the unit, its card and the events after the transfer agree on one owner. */
    private void ownedBy(List<Recorded> lives, String offer) {
        var owner = shop.asRetailer().get("/v1/units/" + unit).<String>path("customerId");
        var transferred = succeeded("accept") == 1;
        var status = transferred ? "ACCEPTED" : succeeded("withdraw") == 1 ? "WITHDRAWN" : "OFFERED";

        assertEquals(status, calls.read(offer, "sara").extract().path("status"));
        assertEquals(transferred ? 404 : 200, calls.unitAs(unit, "sara"));
        assertEquals(transferred ? 404 : 200, shop.present(oldCard, "sara").statusCode());
        assertEquals(owner, lives.getLast().field("customerId"));
    }
}
