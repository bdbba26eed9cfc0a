package org.aftersales.warranty.evidence;

import static org.aftersales.warranty.evidence.EvidenceCalls.event;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.Tokens;
import org.aftersales.warranty.Shop;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EvidenceResourceTest {

    @Inject
    EventProbe events;

    @Test
    void a_later_installation_moves_the_coverages_and_the_card() {
        var tv = EvidenceCalls.aboutATelevision();

        tv.asRetailer(event("INSTALLATION", "2025-09-14"))
                .statusCode(201)
                .header("Location", endsWith("/v1/units/" + tv.unit() + "/evidence"))
                .header("ETag", "\"1\"")
                .body("changed", equalTo(true))
                .body("startsOn", equalTo("2025-09-14"))
                .body("previousStartsOn", equalTo("2025-08-31"))
                .body("evidence.rank", equalTo(1))
                .body("evidence.counts", equalTo(true))
                .body("evidence.source", equalTo("RETAILER"));

        tv.unitView()
                .body("startsOn", equalTo("2025-09-14"))
                .body("coverages.startsOn", contains("2025-09-14", "2025-09-14"))
                .body("coverages.lastDay", contains("2028-09-14", "2027-09-14"));
        tv.card().body("version", equalTo(2));
    }

    @Test
    void an_event_tells_the_days_before_and_after() {
        var tv = EvidenceCalls.aboutATelevision();
        var mark = events.mark();

        var told = tv.asRetailer(event("INSTALLATION", "2025-09-14")).extract();

        events.in(tv.shop().tenant(), mark)
                .expect("warranty.unit.coverage-changed.v1")
                .with("cause", "EVIDENCE")
                .with("evidenceId", told.path("evidence.id"))
                .with("startsOn", "2025-09-14")
                .with("previousStartsOn", "2025-08-31")
                .with("coverages.0.lastDay", "2028-09-14")
                .with("previousCoverages.0.lastDay", "2028-08-31")
                .expect("warranty.unit.card-issued.v1")
                .with("cardVersion", 2)
                .with("reason", "CORRECTED")
                .andNothingElse();
    }

    @Test
    void the_ledger_says_which_evidence_moved_the_start_and_until_when_was_promised() {
        var tv = EvidenceCalls.aboutATelevision();
        String id = tv.asRetailer(event("INSTALLATION", "2025-09-14")).extract().path("evidence.id");

        tv.shop()
                .asRetailer()
                .get("/v1/units/" + tv.unit() + "/coverage")
                .then()
                .body("coverages[0].promisedUntil", equalTo("2028-08-31"))
                .body("coverages[0].lastDay", equalTo("2028-09-14"))
                .body("coverages[0].entries.kind", contains("START"))
                .body("coverages[0].entries.evidenceId", contains(id));
        tv.shop()
                .asRetailer()
                .body(Map.of("unitId", tv.unit(), "reportedOn", "2025-09-13"))
                .post("/v1/coverage-checks")
                .then()
                .body("costs[0].reasons[0].code", equalTo("not-started"));
    }

    @Test
    void evidence_that_decides_nothing_is_kept_and_nothing_else_is_written() {
        var tv = EvidenceCalls.aboutATelevision();
        tv.shop().link(tv.unit(), "sara");
        var mark = events.mark();

        tv.asCustomer("sara", event("INSTALLATION", "2025-10-20"))
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("changed", equalTo(false))
                .body("evidence.rank", equalTo(2))
                .body("evidence.reasons.code", contains("outranked"));
        tv.asAgent(event("IMPORT", "2025-02-01", "MAKER")).statusCode(201).body("changed", equalTo(false));

        events.in(tv.shop().tenant(), mark).andNothingElse();
        tv.card().body("version", equalTo(1));
        tv.unitView().header("ETag", "\"0\"");
    }

    @Test
    void all_evidence_is_shown_with_its_rank_and_reasons_in_the_readers_language() {
        var tv = EvidenceCalls.aboutATelevision();
        var event = event("INSTALLATION", "2025-09-02", "EXTERNAL");
        event.put("document", "montage/2025/118");
        tv.asAgent(event).statusCode(201);

        tv.read(Tokens.agent(tv.shop().tenant()), "en")
                .statusCode(200)
                .body("startsOn", equalTo("2025-09-02"))
                .body("evidence.kind", contains("INSTALLATION", "INSTALLATION", "DELIVERY", "SALE"))
                .body("evidence.date", contains("2025-09-02", "2025-08-31", "2025-08-30", "2025-08-29"))
                .body("evidence.source", contains("EXTERNAL", "RETAILER", "RETAILER", "RETAILER"))
                .body("evidence.rank", contains(1, 2, 1, 1))
                .body("evidence.counts", contains(true, false, false, false))
                .body("evidence[0].document", equalTo("montage/2025/118"))
                .body("evidence[1].id", nullValue())
                .body("evidence[0].reasons[0].text", equalTo("The warranty starts on this day."))
                .body("evidence.reasons.code.flatten()", contains("starts", "outranked", "other-kind", "other-kind"));
        tv.shop().link(tv.unit(), "sara");
        tv.read(Tokens.customer(tv.shop().tenant(), "sara"), "fa-IR")
                .body("evidence[0].reasons[0].text", equalTo("گارانتی از این روز آغاز می‌شود."))
                .body("evidence[0].document", nullValue());
    }

    @Test
    void what_staff_has_found_out_stands_against_all_others() {
        var tv = EvidenceCalls.aboutATelevision();
        tv.asAgent(event("INSTALLATION", "2025-09-05")).body("startsOn", equalTo("2025-09-05"));

        tv.asRetailer(event("INSTALLATION", "2025-09-20")).body("startsOn", equalTo("2025-09-05"));
        tv.asAgent(event("INSTALLATION", "2025-09-06")).body("startsOn", equalTo("2025-09-06"));
    }

    @Test
    void a_sale_told_again_is_answered_as_it_was_registered() {
        var tv = EvidenceCalls.aboutATelevision();
        tv.asRetailer(event("INSTALLATION", "2025-09-14")).statusCode(201);

        tv.shop()
                .register(Shop.sale("S-1", "TV55EN510501"))
                .then()
                .statusCode(200)
                .body("outcome", equalTo("already-registered"))
                .body("startsOn", equalTo("2025-08-31"));
    }

    @Test
    void a_card_that_was_taken_back_stays_so() {
        var tv = EvidenceCalls.aboutATelevision();
        tv.shop()
                .as(Tokens.agent(tv.shop().tenant()))
                .header("Idempotency-Key", "take-back")
                .header("If-Match", "\"0\"")
                .body(Map.of("reason", "FRAUD"))
                .post("/v1/units/" + tv.unit() + "/card-revocations")
                .then()
                .statusCode(201);

        tv.asRetailer(event("INSTALLATION", "2025-09-14")).body("changed", equalTo(true));

        assertEquals(
                404,
                tv.shop().asRetailer().get("/v1/units/" + tv.unit() + "/card").statusCode());
    }
}
