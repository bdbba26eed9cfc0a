package org.aftersales.warranty.evidence;

import static org.aftersales.warranty.evidence.EvidenceCalls.event;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import org.aftersales.kit.test.Tokens;
import org.junit.jupiter.api.Test;

/** Evidence that only some policies ask for. */
@QuarkusTest
class StartByPolicyTest {

    @Test
    void the_seller_answers_by_law_as_soon_as_the_delivery_is_known() {
        var tv = EvidenceCalls.aboutATelevisionUnder(policy -> {
            var law = policy.putObject("statutory").put("from", "INVOICE").put("period", "P2Y");
            law.putArray("kinds").add("PARTS");
        });
        tv.unitView().body("coverages.regime", contains("COMMERCIAL", "COMMERCIAL"));

        tv.asRetailer(event("INVOICE", "2025-09-03"))
                .body("changed", equalTo(true))
                .body("startsOn", equalTo("2025-08-31"))
                .body("evidence.reasons.code", contains("by-law"));

        tv.unitView()
                .body("coverages.regime", contains("COMMERCIAL", "COMMERCIAL", "STATUTORY"))
                .body("coverages.lastDay", contains("2028-08-31", "2027-08-31", "2027-09-03"));
        tv.read(Tokens.agent(tv.shop().tenant()), "en").body("statutoryStartsOn", equalTo("2025-09-03"));
    }

    @Test
    void what_the_law_gives_lapses_with_the_delivery_that_is_not_believed_and_comes_back_with_another() {
        var tv = EvidenceCalls.aboutATelevisionUnder(policy -> {
            var law = policy.putObject("statutory").put("from", "DELIVERY").put("period", "P2Y");
            law.putArray("kinds").add("PARTS");
        });
        tv.unitView().body("coverages.lastDay", contains("2028-08-31", "2027-08-31", "2027-08-30"));

        tv.asAgent(event("SALE", "2025-09-05")).body("changed", equalTo(true));

        tv.unitView().body("coverages.regime", contains("COMMERCIAL", "COMMERCIAL"));
        tv.card().body("version", equalTo(2));
        tv.read(Tokens.agent(tv.shop().tenant()), "en").body("statutoryStartsOn", nullValue());
        tv.asAgent(event("DELIVERY", "2025-09-06")).body("changed", equalTo(true));
        tv.unitView()
                .body("coverages.regime", contains("COMMERCIAL", "COMMERCIAL", "STATUTORY"))
                .body("coverages.lastDay", contains("2028-09-06", "2027-09-06", "2027-09-06"));
    }

    @Test
    void activation_counts_but_at_most_so_long_after_the_import() {
        var tv = EvidenceCalls.aboutATelevisionUnder(policy -> {
            var rule = policy.putObject("startRule");
            rule.putArray("evidence").add("ACTIVATION").add("SALE");
            rule.putObject("cap").put("after", "IMPORT").put("period", "P6M");
        });

        tv.asAgent(event("ACTIVATION", "2026-02-01", "EXTERNAL")).body("startsOn", equalTo("2026-02-01"));
        tv.asAgent(event("IMPORT", "2025-04-30", "MAKER"))
                .body("startsOn", equalTo("2025-10-30"))
                .body("previousStartsOn", equalTo("2026-02-01"))
                .body("evidence.reasons.code", contains("caps"));
    }

    @Test
    void what_customers_say_moves_nothing_where_the_policy_asks_for_more() {
        var tv = EvidenceCalls.aboutATelevisionUnder(policy -> {
            var rule = policy.putObject("startRule").put("leastSource", "RETAILER");
            rule.putArray("evidence").add("ACTIVATION").add("SALE");
        });
        tv.shop().link(tv.unit(), "sara");

        tv.asCustomer("sara", event("ACTIVATION", "2026-02-01"))
                .statusCode(201)
                .body("changed", equalTo(false))
                .body("startsOn", equalTo("2025-08-29"))
                .body("evidence.reasons.code", contains("source-not-accepted"));
        tv.asRetailer(event("ACTIVATION", "2026-02-01")).body("startsOn", equalTo("2026-02-01"));
    }
}
