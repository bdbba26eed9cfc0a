package org.aftersales.warranty.block;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.warranty.Shop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class BlockResourceTest {

    private static final String SERIAL = "TV55EN510501";
    private static final String FIRST = "\"0\"";
    private static final String SECOND = "\"1\"";

    @Inject
    EventProbe events;

    @Inject
    TestClock clock;

    Shop shop;
    BlockCalls calls;

    @BeforeEach
    void open() {
        shop = Shop.opened();
        calls = new BlockCalls(shop);
    }

    @ParameterizedTest
    @CsvSource({"RECALLED, FLAGGED", "STOLEN, IN_REVIEW"})
    void a_unit_registered_later_is_accepted_and_its_entry_goes_on(String kind, String status) {
        var id = calls.listed("tv55-en 510501", kind);
        calls.read(id).body("status", equalTo("LISTED")).body("unitId", nullValue());
        var mark = events.mark();

        var unit = shop.television("S-1", SERIAL);

        calls.read(id).body("status", equalTo(status)).body("unitId", equalTo(unit));
        events.in(shop.tenant(), mark)
                .expect("warranty.unit.registered.v1")
                .with("unitId", unit)
                .expect("warranty.unit.blocked.v1")
                .with("unitId", unit)
                .with("blockId", id)
                .with("kind", kind)
                .andNothingElse();
    }

    @Test
    void serials_are_as_long_as_those_of_units_and_no_longer() {
        calls.listed("X".repeat(200), "STOLEN");

        calls.place("X".repeat(201), "STOLEN").statusCode(400).body("errors.pointer", contains("/serial"));
        calls.place("\uFDFA".repeat(200), "STOLEN") // each is read as eighteen letters
                .statusCode(400)
                .body("code", equalTo("invalid-serial"));
        calls.place(" - ", "STOLEN").statusCode(400).body("code", equalTo("invalid-serial"));
    }

    @Test
    void a_record_of_a_file_is_met_as_well() {
        var id = calls.listed(SERIAL, "RECALLED");
        var line = ",2025-08-29T18:00:00+03:30,IR-1,9521234001348,%s,5.00,EUR,,,,,,,,,\r\n";
        var file = Shop.HEADER + "S-1" + line.formatted("TV55EN510502") + "S-2" + line.formatted(SERIAL);
        var mark = events.mark();

        shop.finished(shop.uploaded(file, ""));

        calls.read(id).body("status", equalTo("FLAGGED"));
        events.in(shop.tenant(), mark)
                .expect("warranty.unit.registered.v1")
                .with("serial", "TV55EN510502")
                .expect("warranty.unit.registered.v1")
                .with("serial", SERIAL)
                .expect("warranty.unit.blocked.v1")
                .with("serial", SERIAL)
                .andNothingElse();
    }

    @Test
    void a_rehearsal_meets_nobody() {
        var id = calls.listed(SERIAL, "RECALLED");
        var file =
                Shop.HEADER + "S-1,2025-08-29T18:00:00+03:30,IR-1,9521234001348," + SERIAL + ",5.00,EUR,,,,,,,,,\r\n";

        shop.finished(shop.uploaded(file, "?dryRun=true"));

        calls.read(id).body("status", equalTo("LISTED"));
    }

    @Test
    void a_unit_that_is_registered_is_met_at_once_and_let_go_when_the_entry_is_lifted() {
        var unit = shop.television("S-1", SERIAL);
        var mark = events.mark();

        var id = calls.listed(SERIAL, "STOLEN");
        calls.confirm(id, SECOND).statusCode(412);
        calls.confirm(id, FIRST).statusCode(200).body("status", equalTo("CONFIRMED"));
        calls.lift(id, SECOND, "RETURNED_TO_OWNER").statusCode(200).body("status", equalTo("LIFTED"));

        events.in(shop.tenant(), mark)
                .expect("warranty.unit.blocked.v1")
                .with("unitId", unit)
                .expect("warranty.unit.unblocked.v1")
                .with("blockId", id)
                .andNothingElse();
    }

    @Test
    void for_a_stolen_unit_no_claim_is_decided_without_a_person() {
        var unit = shop.television("S-1", SERIAL);
        calls.listed(SERIAL, "STOLEN");

        var claim = shop.asRetailer().get("/v1/claims/" + shop.claim(unit)).then();

        claim.body("status", equalTo("IN_REVIEW")).body("reasonCode", equalTo("ownership-in-question"));
    }

    @Test
    void a_recall_hinders_no_claim() {
        var unit = shop.television("S-1", SERIAL);
        calls.listed(SERIAL, "RECALLED");

        shop.asRetailer().get("/v1/claims/" + shop.claim(unit)).then().body("status", equalTo("APPROVED"));
    }

    @Test
    void a_unit_is_listed_once_per_kind_and_again_after_it_was_lifted() {
        var id = calls.listed(SERIAL, "STOLEN");
        calls.place(SERIAL, "STOLEN").statusCode(409).body("code", equalTo("already-blocked"));
        calls.place(SERIAL, "RECALLED").statusCode(201);
        calls.lift(id, FIRST, "LISTED_IN_ERROR").statusCode(200);

        calls.place(SERIAL, "STOLEN").statusCode(201);
    }

    @Test
    void the_list_is_asked_by_unit_or_by_status() {
        var first = calls.listed(SERIAL, "RECALLED");
        clock.advance(Duration.ofMillis(1)); // ids are in the order of time
        var second = calls.listed("TV55EN510502", "RECALLED");

        list("?gtin=9521234001348&serial=tv55en510501").body("items.id", contains(first));
        list("?status=LISTED").body("items.id", contains(second, first));
        list("?status=LISTED&limit=1").body("items.id", contains(second));
        list("?status=FLAGGED").body("items", empty());
    }

    private ValidatableResponse list(String query) {
        return shop.as(Tokens.agent(shop.tenant()))
                .get("/v1/blocks" + query)
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?status=GONE", "?gtin=9521234001348", "?status=LISTED&limit=x", "?gtin=1&serial=2"})
    void a_question_that_cannot_be_read_is_refused(String query) {
        assertEquals(
                400,
                shop.as(Tokens.agent(shop.tenant())).get("/v1/blocks" + query).statusCode());
    }

    @Test
    void another_tenant_has_another_list() {
        var id = calls.listed(SERIAL, "STOLEN");

        new BlockCalls(Shop.opened()).read(id).statusCode(404);
    }
}
