package org.aftersales.warranty.registration;

import static org.aftersales.warranty.registration.OwnUnitCalls.SERIAL;
import static org.aftersales.warranty.registration.OwnUnitCalls.disputed;
import static org.aftersales.warranty.registration.OwnUnitCalls.television;
import static org.aftersales.warranty.registration.OwnUnitCalls.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.Tokens;
import org.aftersales.warranty.AtOnce;
import org.aftersales.warranty.Shop;
import org.aftersales.warranty.proof.ProofCalls;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class OwnUnitRefusalTest {

    @Inject
    EventProbe events;

    Shop shop;
    OwnUnitCalls calls;

    @BeforeEach
    void open() {
        shop = Shop.opened();
        calls = new OwnUnitCalls(shop);
    }

    @ParameterizedTest
    @CsvSource({
        "gtin, 9521234001341, invalid-gtin, /gtin",
        "gtin, 4006381333931, unknown-product, /gtin",
        "gtin, '', missing-field, /gtin",
        "serial, LP1, invalid-serial, /serial",
        "serial, ' ', missing-field, /serial",
        "purchasedOn, 2031-01-01, date-in-future, /purchasedOn",
        "purchasedOn, 1999-01-01, no-policy-in-force, /purchasedOn",
        "scan, ]C10109521234001348, scan-beside-label, /gtin"
    })
    void each_mistake_has_its_own_problem(String field, String value, String code, String pointer) {
        var problem = calls.register("sara", with(field, value)).statusCode(422);

        problem.body("errors.pointer", contains(pointer));
        var named = code.startsWith("scan") ? "errors[0].code" : "code";
        problem.body(named, equalTo(code));
        assertEquals(List.of(), events.of(shop.tenant()));
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() {
        var told = with("serial", "LP1");
        told.put("purchasedOn", "2031-01-01");
        told.put("price", Map.of("amount", "0", "currency", "EUR"));

        calls.register("sara", told)
                .statusCode(422)
                .body("code", equalTo("invalid-serial"))
                .body("errors.code", contains("invalid-serial", "date-in-future", "invalid-amount"));
    }

    @Test
    void a_label_that_cannot_be_read_does_not_hide_the_other_mistakes() {
        var told = with("gtin", "9521234001341");
        told.put("serial", " ");
        told.put("purchasedOn", "2031-01-01");
        told.put("price", Map.of("amount", "1", "currency", "XXX"));
        told.put("safetyContact", Map.of("phone", "12"));

        calls.register("sara", told)
                .statusCode(422)
                .body("code", equalTo("invalid-gtin"))
                .body(
                        "errors.pointer",
                        contains("/gtin", "/serial", "/purchasedOn", "/price/currency", "/safetyContact/phone"));
    }

    @Test
    void what_was_scanned_is_one_mistake_among_others() {
        var told = with("scan", "no label");
        told.remove("gtin");
        told.remove("serial");
        told.put("price", Map.of("amount", "0", "currency", "EUR"));

        calls.register("sara", told)
                .statusCode(422)
                .body("code", equalTo("unreadable-scan"))
                .body("errors.pointer", contains("/scan", "/price/amount"));
    }

    @Test
    void a_contact_that_reaches_nobody_and_a_proof_of_somebody_else_refuse_the_whole() {
        var foreign = new ProofCalls(shop).photograph(calls.token("reza"));

        calls.register("sara", with("safetyContact", Map.of("name", "Sara"))).statusCode(422);
        calls.register("sara", with("proofs", List.of(foreign))).statusCode(404);

        calls.read("sara", "/v1/units").body("items", hasSize(0));
        assertEquals(List.of(), events.of(shop.tenant()));
    }

    @Test
    void what_is_registered_for_somebody_else_is_refused_without_saying_for_whom() {
        shop.television("S-1", SERIAL);

        calls.register("sara", television(SERIAL))
                .statusCode(409)
                .body("code", equalTo("unit-registered-elsewhere"))
                .body("errors.pointer", contains("/serial"));
    }

    @Test
    void a_dispute_opens_a_conflict_with_its_evidence() {
        var unit = shop.television("S-1", SERIAL);
        var receipt = new ProofCalls(shop).photograph(calls.token("sara"));
        var told = disputed(SERIAL);
        told.put("proofs", List.of(receipt));

        var id = calls.register("sara", told)
                .statusCode(202)
                .header("Location", matchesPattern(".*/v1/conflicts/[0-9a-f-]{36}"))
                .extract()
                .<String>path("conflictId");

        calls.read("sara", "/v1/conflicts/" + id)
                .statusCode(200)
                .body("reason", equalTo("GIFT"))
                .body("proofs", contains(receipt));
        shop.as(Tokens.agent(shop.tenant())).get("/v1/conflicts/" + id).then().body("parties.unitId", equalTo(unit));
    }

    @Test
    void a_retailer_that_tells_of_it_later_hears_of_the_conflict() {
        calls.registered("sara", television(SERIAL));

        shop.register(Shop.sale("S-1", SERIAL)).then().statusCode(409).body("code", equalTo("unit-already-registered"));
    }

    @Test
    void of_thirty_two_people_at_once_one_gets_the_unit() throws Exception {
        Callable<Integer> sara = () -> status("sara");
        var clients = IntStream.range(0, 32)
                .mapToObj(i -> i % 2 == 0 ? sara : (Callable<Integer>) () -> status("person-" + i))
                .toList();

        var answers = AtOnce.statuses(clients);

        assertEquals(Map.of(201, 1, 409, 31), answers);
        assertEquals(1, told("warranty.unit.self-registered.v1"));
        assertEquals(1, told("warranty.customer.linked.v1"));
    }

    private int status(String person) {
        return calls.register(person, television(SERIAL)).extract().statusCode();
    }

    private long told(String type) {
        return events.of(shop.tenant()).stream()
                .filter(event -> event.type().equals(type))
                .count();
    }
}
