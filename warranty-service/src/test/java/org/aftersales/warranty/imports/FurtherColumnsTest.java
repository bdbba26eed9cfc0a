package org.aftersales.warranty.imports;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.aftersales.kit.test.Tokens;
import org.aftersales.warranty.Shop;
import org.aftersales.warranty.TableDump;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that tell how it was sold and where safety notices go, in columns behind the sixteen. */
@QuarkusTest
class FurtherColumnsTest {

    private static final String FURTHER = ",channel,condition,safety_phone,safety_email";
    private static final String HEADER = Shop.HEADER.replace("\r\n", FURTHER + "\r\n");
    private static final String SALE = "S-1,2025-08-29T18:00:00+03:30,IR-THR-01,9521234001348,TV55EN510501,1.00,IRR,,,"
            + "C-1,Sara,+989350002578,,fa-IR,,";

    @Inject
    TableDump tables;

    Shop shop;

    @BeforeEach
    void open() {
        shop = Shop.opened();
    }

    private String imported(String further) {
        var id = shop.uploaded(HEADER + SALE + "," + further + "\r\n", "");
        shop.finished(id);
        return id;
    }

    private String exported() {
        return shop.asRetailer()
                .get("/v1/registration-exports")
                .then()
                .extract()
                .asString();
    }

    @Test
    void channel_and_condition_come_back_with_the_export_and_results_look_as_ever() {
        var results = shop.results(imported("ONLINE,REFURBISHED,,"));

        assertTrue(results.startsWith(
                "record,outcome,codes,normalized_serial,policy_code,policy_version,starts_on,coverages\n"
                        + "1,registered,,TV55EN510501,TV-36,1,2025-08-29,"));
        var file = exported();
        assertTrue(file.contains(FURTHER + ",codes\r\n"));
        assertTrue(file.contains(",ONLINE,REFURBISHED,,,\r\n"));
        var empty = Shop.opened();
        assertEquals(
                Map.of("registered", 1),
                empty.finished(empty.uploaded(file, "")).path("outcomes"));
        assertEquals(
                Map.of("already-registered", 1),
                shop.finished(shop.uploaded(file, "")).path("outcomes"));
    }

    @Test
    void the_contact_for_safety_notices_is_kept_apart_and_told_to_nobody() {
        imported(",,+989120009876,emergency.canary@example.org");
        String unit = shop.asRetailer()
                .get("/v1/units?gtin=9521234001348&serial=TV55EN510501")
                .path("items[0].id");
        shop.link(unit, "sara");

        var sara = Tokens.customer(shop.tenant(), "sara");
        shop.as(sara).get("/v1/customers/me").then().body("email", nullValue());
        shop.as(sara)
                .get("/v1/customers/me/safety-contact")
                .then()
                .body("phone", equalTo("+989120009876"))
                .body("email", equalTo("emergency.canary@example.org"));
        assertFalse(exported().contains("emergency.canary"));
        assertFalse(tables.contain("emergency.canary"));
    }

    @Test
    void what_cannot_be_is_refused_with_its_codes_and_comes_back_in_the_same_columns() {
        var id = imported("ONLINE,BROKEN,12,");

        assertTrue(shop.results(id).contains("1,rejected,invalid-condition;invalid-safety-contact,,,,,\n"));
        var rejected = shop.asRetailer()
                .get("/v1/registration-imports/" + id + "/rejected")
                .then()
                .extract()
                .asString();
        assertTrue(rejected.contains(FURTHER + ",codes\r\n"));
        assertTrue(rejected.contains(",ONLINE,BROKEN,12,,invalid-condition;invalid-safety-contact\r\n"));
        var corrected = rejected.replace(",BROKEN,12,", ",USED,,");
        assertEquals(
                Map.of("registered", 1),
                shop.finished(shop.uploaded(corrected, "")).path("outcomes"));
    }

    @Test
    void a_record_with_the_columns_of_the_other_form_is_malformed() {
        var id = shop.uploaded(HEADER + SALE + "\r\n", "");

        shop.finished(id);

        assertTrue(shop.results(id).contains("1,rejected,malformed-row,"));
    }

    @ParameterizedTest
    @ValueSource(strings = {",channel", ",condition,channel,safety_phone,safety_email", ",channel,condition"})
    void only_all_of_them_in_their_order_may_be_named(String further) {
        var file = Shop.HEADER.replace("\r\n", further + "\r\n");

        shop.upload(file.getBytes(StandardCharsets.UTF_8), "")
                .then()
                .statusCode(422)
                .body("code", equalTo("wrong-header"));
    }
}
