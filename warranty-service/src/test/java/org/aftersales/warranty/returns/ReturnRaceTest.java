package org.aftersales.warranty.returns;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.Recorded;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.warranty.AtOnce;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Refunds against each other, and against all else that befalls a unit. */
@QuarkusTest
class ReturnRaceTest {

    private static final Map<String, String> DEFECTIVE = Map.of("reason", "DEFECTIVE");

    @Inject
    EventProbe events;

    @Inject
    TestClock clock;

    @BeforeEach
    void reset() {
        clock.reset();
    }

    @Test
    void two_concurrent_refunds() throws Exception {
        var calls = ReturnCalls.television();
        var id = calls.requested(DEFECTIVE);
        Callable<Integer> pay = () -> calls.refund(id, "1.00").extract().statusCode();

        var answers = AtOnce.statuses(List.of(pay, pay));

        assertEquals(1, answers.get(200), answers::toString);
        assertTrue(Set.of(200, 409, 412).containsAll(answers.keySet()), answers::toString);
        assertEquals(1, refunds(calls).size());
    }

    @Test
    void retry_after_a_lost_response() {
        var calls = ReturnCalls.television();
        var id = calls.requested(Map.of("reason", "DEFECTIVE", "keepsGoods", true));
        var key = UUID.randomUUID().toString();
        var first = calls.refund(id, "100.00", "\"0\"", key)
                .statusCode(200)
                .extract()
                .body()
                .asString();

        calls.refund(id, "100.00", "\"0\"", key)
                .statusCode(200)
                .header("Idempotent-Replayed", "true")
                .body(equalTo(first));

        assertEquals(1, refunds(calls).size());
        calls.refund(id, "200.00", "\"0\"", key).statusCode(422);
    }

    @Test
    void of_thirty_two_who_ask_at_once_for_one_unit_one_opens_a_return() throws Exception {
        var calls = ReturnCalls.television();
        Callable<Integer> ask =
                () -> calls.request(calls.retailer(), DEFECTIVE).extract().statusCode();

        var answers =
                AtOnce.statuses(IntStream.range(0, 32).mapToObj(each -> ask).toList());

        assertEquals(Map.of(201, 1, 409, 31), answers);
    }

    @Test
    void whatever_befalls_the_unit_meanwhile_money_goes_back_once_and_nothing_comes_after() throws Exception {
        var calls = ReturnCalls.television();
        var id = calls.requested(DEFECTIVE);
        var tenant = calls.shop().tenant();
        var unit = calls.unit();
        var clients = new ArrayList<Callable<Integer>>();
        IntStream.range(0, 8).forEach(i -> {
            clients.add(() -> calls.refund(id, "518770000.00").extract().statusCode());
            clients.add(() -> status(calls, Tokens.adjuster(tenant), "/v1/voidings", ground(unit)));
            clients.add(() -> status(calls, calls.sara(), "/v1/transfers", Map.of("unitId", unit)));
            clients.add(() -> status(
                    calls, calls.sara(), "/v1/claims", Map.of("unitId", unit, "faultDescription", "It is dark.")));
        });

        var answers = AtOnce.statuses(clients);

        assertTrue(answers.keySet().stream().allMatch(status -> status < 500), answers::toString);
        assertEquals(1, refunds(calls).size());
        assertNothingAfterItsReturn(tenant, unit);
    }

    private void assertNothingAfterItsReturn(String tenant, String unit) {
        var ofUnit = events.of(tenant).stream()
                .filter(event -> event.key().equals(unit))
                .toList();
        assertEquals("warranty.unit.returned.v1", ofUnit.getLast().type(), "nothing befalls it afterwards");
        assertEquals(
                IntStream.rangeClosed(1, ofUnit.size()).mapToObj(Long::valueOf).toList(),
                ofUnit.stream().map(Recorded::sequence).toList());
    }

    private static Map<String, String> ground(String unit) {
        return Map.of("unitId", unit, "reason", "SERIAL_ALTERED", "evidence", "case:1");
    }

    private static int status(ReturnCalls calls, String token, String path, Map<String, ?> body) {
        return calls.post(token, path, body).extract().statusCode();
    }

    private List<Recorded> refunds(ReturnCalls calls) {
        return events.of(calls.shop().tenant()).stream()
                .filter(event -> event.type().equals("warranty.return.refunded.v1"))
                .toList();
    }
}
