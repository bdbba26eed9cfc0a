package org.aftersales.warranty.returns;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.warranty.Shop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whose a return is: that of the retailer that was asked, and its papers are its own. */
@QuarkusTest
class ReturnSightTest {

    @Inject
    TestClock clock;

    @BeforeEach
    void reset() {
        clock.reset();
    }

    /** The rival shows that the television is its customer's, and answers for it from then on. */
    private static void wins(ReturnCalls calls) {
        var claim = new HashMap<>(Map.of("gtin", "9521234001348", "serial", ReturnCalls.SERIAL));
        claim.putAll(Map.of("reason", "RESALE", "statement", "Ours.", "customerRef", "R-1"));
        var rival = Tokens.retailer(calls.shop().tenant(), "rival");
        var conflict = calls.post(
                        rival, "/v1/conflicts", claim, null, UUID.randomUUID().toString())
                .statusCode(201)
                .extract()
                .<String>path("id");
        calls.shop()
                .as(Tokens.manager(calls.shop().tenant()))
                .header("If-Match", "*")
                .body(Map.of("decision", "TRANSFER", "reason", "CLAIMANT_PROVED"))
                .put("/v1/conflicts/" + conflict + "/decision")
                .then()
                .statusCode(200);
    }

    @Test
    void a_retailer_that_won_a_unit_does_not_see_what_was_asked_of_the_one_before() {
        var calls = ReturnCalls.television();
        var asked = calls.requested(Map.of("reason", "DEFECTIVE", "reference", "RMA-1"));
        var path = "/v1/returns/" + asked;
        wins(calls);
        var rival = new ReturnCalls(new Shop(calls.shop().tenant(), "rival"), calls.unit());

        rival.read("/v1/units/" + calls.unit()).statusCode(200);
        rival.read(path).statusCode(404);
        rival.read("/v1/units/" + calls.unit() + "/returns").body("items", hasSize(0));
        rival.read("/v1/returns").body("items", hasSize(0));
        rival.refund(asked, "1.00").statusCode(404);
        rival.withdraw(rival.retailer(), asked).statusCode(404);
        rival.post(rival.retailer(), path + "/rejection", Map.of("reason", "TOO_LATE"))
                .statusCode(404);
    }

    @Test
    void the_one_before_still_reads_and_ends_what_was_asked_of_it_and_pays_nothing_for_anothers_unit() {
        var calls = ReturnCalls.television();
        var asked = calls.requested(Map.of("reason", "DEFECTIVE"));
        wins(calls);

        calls.read("/v1/returns").body("items.id", contains(asked));
        calls.read("/v1/returns/" + asked).statusCode(200).body("status", equalTo("REQUESTED"));
        calls.refund(asked, "1.00").statusCode(404);
        calls.read("/v1/units/" + calls.unit() + "/returns").statusCode(404);
        calls.post(calls.retailer(), "/v1/returns/" + asked + "/rejection", Map.of("reason", "TOO_LATE"))
                .statusCode(200);
        var manager = Tokens.manager(calls.shop().tenant());
        calls.shop()
                .as(manager)
                .get("/v1/units/" + calls.unit() + "/returns")
                .then()
                .body("items.id", contains(asked));
    }

    @Test
    void an_owner_cannot_use_up_a_reference_of_the_retailer() {
        var calls = ReturnCalls.television();

        calls.request(calls.sara(), Map.of("reason", "DEFECTIVE", "reference", "RMA-1"))
                .statusCode(422)
                .body("code", equalTo("reference-of-retailer"))
                .body("errors.pointer", contains("/reference"));

        var agent = Tokens.agent(calls.shop().tenant());
        var first = calls.request(agent, Map.of("reason", "DEFECTIVE", "reference", "RMA-1"))
                .statusCode(201)
                .extract()
                .<String>path("id");
        calls.withdraw(calls.retailer(), first).statusCode(200);
        calls.requested(Map.of("reason", "DEFECTIVE", "reference", "RMA-2"));
    }
}
