package org.aftersales.warranty.evidence;

import static org.aftersales.warranty.evidence.EvidenceCalls.event;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.aftersales.kit.test.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class EvidenceRefusalTest {

    EvidenceCalls tv;

    @BeforeEach
    void a_television() {
        tv = EvidenceCalls.aboutATelevision();
    }

    private void expectNothingKept() {
        tv.read(Tokens.agent(tv.shop().tenant()), "en").body("evidence", hasSize(3));
    }

    @ParameterizedTest
    @CsvSource({
        "INSTALLATION, 2026-11-22, in-future",
        "INSTALLATION, 2025-08-29, before-delivery",
        "DELIVERY, 2025-08-28, before-sale",
        "MANUFACTURE, 2025-08-30, after-sale",
        "IMPORT, 1402-05-01, too-early",
    })
    void a_day_on_which_it_cannot_have_been_is_refused_with_its_pointer(String kind, String date, String code) {
        tv.asRetailer(event(kind, date))
                .statusCode(422)
                .body("code", equalTo("invalid-evidence"))
                .body("errors.pointer", contains("/date"))
                .body("errors.code", contains(code));

        expectNothingKept();
    }

    @ParameterizedTest
    @CsvSource({
        "PARTY, 2025-09-01, RETAILER, INV-1, /kind",
        "INVOICE, 2025-02-30, RETAILER, INV-1, /date",
        "INVOICE, 2025-09-01, NEIGHBOUR, INV-1, /source",
        "INVOICE, 2025-09-01, RETAILER, see Sara, /document",
    })
    void what_cannot_be_read_is_malformed(String kind, String date, String source, String document, String pointer) {
        var event = event(kind, date, source);
        event.put("document", document);

        tv.asRetailer(event).statusCode(400).body("errors.pointer", contains(pointer));
    }

    @Test
    void kind_and_date_are_required() {
        tv.asRetailer(Map.of("date", "2025-09-01")).statusCode(400).body("errors.pointer", contains("/kind"));
        tv.asRetailer(Map.of("kind", "INVOICE")).statusCode(400).body("errors.pointer", contains("/date"));
    }

    @Test
    void only_staff_tells_what_others_say() {
        tv.shop().link(tv.unit(), "sara");

        tv.asRetailer(event("INSTALLATION", "2025-09-02", "MAKER"))
                .statusCode(422)
                .body("code", equalTo("foreign-source"))
                .body("errors.pointer", contains("/source"));
        tv.asCustomer("sara", event("INSTALLATION", "2025-09-02", "STAFF")).statusCode(422);
        tv.asAgent(event("INSTALLATION", "2025-09-02", "CUSTOMER")).statusCode(201);
    }

    @Test
    void the_unit_of_others_is_not_there() {
        var event = event("INSTALLATION", "2025-09-02");

        tv.tell(Tokens.retailer(tv.shop().tenant(), "rival"), event).statusCode(404);
        tv.asCustomer("reza", event).statusCode(404);
        tv.tell(Tokens.agent("another-tenant"), event).statusCode(404);
        tv.read(Tokens.retailer(tv.shop().tenant(), "rival"), "en").statusCode(404);
        expectNothingKept();
    }

    @Test
    void a_seen_version_may_be_named_and_must_then_be_the_present_one() {
        var stale = tv.shop()
                .asRetailer()
                .header("Idempotency-Key", "stale")
                .header("If-Match", "\"7\"")
                .body(event("INSTALLATION", "2025-09-02"))
                .post("/v1/units/" + tv.unit() + "/evidence");

        assertEquals(412, stale.statusCode());
        expectNothingKept();
    }

    @Test
    void the_same_request_again_is_answered_again_and_kept_once() {
        for (int i = 0; i < 2; i++) {
            tv.shop()
                    .asRetailer()
                    .header("Idempotency-Key", "once")
                    .header("If-Match", "\"0\"")
                    .body(event("INSTALLATION", "2025-09-02"))
                    .post("/v1/units/" + tv.unit() + "/evidence")
                    .then()
                    .statusCode(201)
                    .body("startsOn", equalTo("2025-09-02"));
        }

        tv.read(Tokens.agent(tv.shop().tenant()), "en").body("evidence", hasSize(4));
    }

    @Test
    void customers_cannot_keep_others_from_telling() {
        tv.shop().link(tv.unit(), "sara");
        for (int i = 0; i < 10; i++) tv.asCustomer("sara", event("INVOICE", "2025-09-02"));

        tv.asCustomer("sara", event("INVOICE", "2025-09-02"))
                .statusCode(422)
                .body("code", equalTo("too-much-evidence"));
        tv.asRetailer(event("INVOICE", "2025-09-02")).statusCode(201);
    }

    @Test
    void a_hundred_pieces_are_enough() {
        for (int i = 4; i <= 100; i++) tv.asRetailer(event("INVOICE", "2025-09-02"));

        tv.asRetailer(event("INVOICE", "2025-09-02")).statusCode(422).body("code", equalTo("too-much-evidence"));
    }
}
