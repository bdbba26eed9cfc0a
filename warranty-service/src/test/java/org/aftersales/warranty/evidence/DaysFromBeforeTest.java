package org.aftersales.warranty.evidence;

import static org.hamcrest.Matchers.contains;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.aftersales.kit.test.Migrations;
import org.aftersales.kit.test.Tokens;
import org.aftersales.warranty.Shop;
import org.aftersales.warranty.TableDump;
import org.junit.jupiter.api.Test;

/** A television sold on 2025-08-29, delivered on the 30th and installed on the 31st, of which only the start is left. */
@QuarkusTest
class DaysFromBeforeTest {

    @Inject
    TableDump tables;

    private void assertFound(Shop shop, List<String> events, List<String> days) {
        var unit = shop.television("S-1", "TV55EN510501");
        tables.run(
                "update unit set delivered_on = null, installed_on = null where tenant_id = '" + shop.tenant() + "'");

        Migrations.again("", "V28__days_from_before.sql");

        shop.as(Tokens.agent(shop.tenant()))
                .get("/v1/units/" + unit + "/evidence")
                .then()
                .statusCode(200)
                .body("evidence.kind", contains(events.toArray()))
                .body("evidence.date", contains(days.toArray()));
    }

    private static void startsBy(ObjectNode policy, String... events) {
        var evidence = policy.putObject("startRule").putArray("evidence");
        for (var event : events) evidence.add(event);
    }

    @Test
    void a_start_that_only_the_delivery_can_have_moved_tells_of_it() {
        var shop = Shop.opened().withTelevisionPolicy(policy -> startsBy(policy, "DELIVERY", "SALE"));

        assertFound(shop, List.of("DELIVERY", "SALE"), List.of("2025-08-30", "2025-08-29"));
    }

    @Test
    void the_laws_cover_tells_of_the_delivery_and_then_the_start_of_the_installation() {
        var shop = Shop.opened().withTelevisionPolicy(policy -> {
            startsBy(policy, "INSTALLATION", "DELIVERY", "SALE");
            var law = policy.putObject("statutory").put("from", "DELIVERY").put("period", "P2Y");
            law.putArray("kinds").add("PARTS");
        });

        assertFound(
                shop, List.of("INSTALLATION", "DELIVERY", "SALE"), List.of("2025-08-31", "2025-08-30", "2025-08-29"));
    }

    @Test
    void where_either_of_two_can_have_moved_it_or_a_cap_did_nothing_is_told() {
        var either = Shop.opened().withTelevisionPolicy(policy -> startsBy(policy, "INSTALLATION", "DELIVERY", "SALE"));
        assertFound(either, List.of("SALE"), List.of("2025-08-29"));

        var capped = Shop.opened().withTelevisionPolicy(policy -> {
            startsBy(policy, "INSTALLATION", "SALE");
            ((ObjectNode) policy.path("startRule"))
                    .putObject("cap")
                    .put("after", "SALE")
                    .put("period", "P1D");
        });
        assertFound(capped, List.of("SALE"), List.of("2025-08-29"));
    }
}
