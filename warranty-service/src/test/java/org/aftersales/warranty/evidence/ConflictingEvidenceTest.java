package org.aftersales.warranty.evidence;

import static org.aftersales.warranty.evidence.EvidenceCalls.event;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.Tokens;
import org.aftersales.warranty.Shop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The retailer has told of the sale on 2025-08-29 and of the delivery on the next day, from when the warranty runs. */
@QuarkusTest
class ConflictingEvidenceTest {

    private static final String BEFORE_THE_DELIVERY = "2025-08-25";

    @Inject
    EventProbe events;

    EvidenceCalls tv;

    @BeforeEach
    void deliver() {
        var shop = Shop.opened();
        var sale = Shop.sale("S-1", "TV55EN510501");
        sale.remove("installedAt");
        var unit = shop.register(sale).then().statusCode(201).extract().<String>path("id");
        tv = new EvidenceCalls(shop, unit);
        shop.link(unit, "sara");
    }

    private String staff() {
        return Tokens.agent(tv.shop().tenant());
    }

    @Test
    void what_a_less_trusted_source_says_against_it_is_kept_and_moves_nothing() {
        var mark = events.mark();

        tv.asCustomer("sara", event("INSTALLATION", BEFORE_THE_DELIVERY))
                .statusCode(201)
                .body("changed", equalTo(false))
                .body("startsOn", equalTo("2025-08-30"))
                .body("evidence.counts", equalTo(false))
                .body("evidence.reasons.code", contains("contradicted"));

        events.in(tv.shop().tenant(), mark).andNothingElse();
        tv.card().body("version", equalTo(1));
        tv.read(staff(), "en")
                .body("evidence.kind", contains("INSTALLATION", "DELIVERY", "SALE"))
                .body("evidence.counts", contains(false, true, false))
                .body("evidence.reasons.code.flatten()", contains("contradicted", "starts", "other-kind"));
        tv.read(Tokens.customer(tv.shop().tenant(), "sara"), "fa")
                .body(
                        "evidence[0].reasons[0].text",
                        equalTo("این روز با آنچه دربارهٔ رویداد دیگری گفته شده و بر آن مقدم است سازگار نیست."));
    }

    @Test
    void what_a_more_trusted_source_says_against_it_moves_the_start_and_the_card_once() {
        var mark = events.mark();

        tv.asAgent(event("INSTALLATION", BEFORE_THE_DELIVERY))
                .statusCode(201)
                .body("changed", equalTo(true))
                .body("startsOn", equalTo(BEFORE_THE_DELIVERY))
                .body("previousStartsOn", equalTo("2025-08-30"));

        events.in(tv.shop().tenant(), mark)
                .expect("warranty.unit.coverage-changed.v1")
                .with("startsOn", BEFORE_THE_DELIVERY)
                .with("previousStartsOn", "2025-08-30")
                .expect("warranty.unit.card-issued.v1")
                .with("cardVersion", 2)
                .andNothingElse();
        tv.unitView().body("coverages.startsOn", contains(BEFORE_THE_DELIVERY, BEFORE_THE_DELIVERY));
        tv.read(staff(), "en")
                .body("evidence.counts", contains(true, false, false))
                .body("evidence.reasons.code.flatten()", contains("starts", "contradicted", "other-kind"));
    }

    @Test
    void a_correction_of_the_same_source_makes_it_possible_again() {
        tv.asCustomer("sara", event("INSTALLATION", BEFORE_THE_DELIVERY)).statusCode(201);

        tv.asRetailer(event("SALE", "2025-08-20")).statusCode(201).body("changed", equalTo(false));
        tv.asRetailer(event("DELIVERY", "2025-08-24"))
                .statusCode(201)
                .body("startsOn", equalTo(BEFORE_THE_DELIVERY))
                .body("previousStartsOn", equalTo("2025-08-30"));

        tv.read(staff(), "en").body("evidence[0].reasons.code", contains("starts"));
    }

    @Test
    void nobody_contradicts_their_own_words_without_correcting_them_first() {
        tv.asCustomer("sara", event("INSTALLATION", "2025-09-03")).statusCode(201);

        tv.asCustomer("sara", event("DELIVERY", "2025-09-10"))
                .statusCode(422)
                .body("code", equalTo("invalid-evidence"))
                .body("errors.code", contains("after-installation"));
        tv.asRetailer(event("INSTALLATION", BEFORE_THE_DELIVERY))
                .statusCode(422)
                .body("errors.code", contains("before-delivery"));
        tv.asAgent(event("DELIVERY", "2025-09-10")).statusCode(201).body("startsOn", equalTo("2025-09-10"));
    }
}
