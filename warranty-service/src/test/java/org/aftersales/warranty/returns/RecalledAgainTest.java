package org.aftersales.warranty.returns;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.Tokens;
import org.aftersales.warranty.block.BlockCalls;
import org.junit.jupiter.api.Test;

/** Recalled goods that went back for money and are sold once more: another unit with the same label. */
@QuarkusTest
class RecalledAgainTest {

    @Inject
    EventProbe events;

    @Test
    void the_unit_that_was_sold_last_is_flagged() {
        var first = ReturnCalls.television();
        var shop = first.shop();
        var block = new BlockCalls(shop).listed(ReturnCalls.SERIAL, "RECALLED");
        first.refund(first.requested(Map.of("reason", "DEFECTIVE")), "518770000.00")
                .statusCode(200);
        var mark = events.mark();

        var second = shop.television("S-2", ReturnCalls.SERIAL);

        shop.as(Tokens.agent(shop.tenant()))
                .get("/v1/blocks/" + block)
                .then()
                .body("status", equalTo("FLAGGED"))
                .body("unitId", equalTo(second));
        events.in(shop.tenant(), mark)
                .expect("warranty.unit.registered.v1")
                .with("unitId", second)
                .expect("warranty.unit.unblocked.v1")
                .with("unitId", first.unit())
                .expect("warranty.unit.blocked.v1")
                .with("unitId", second)
                .andNothingElse();
    }
}
