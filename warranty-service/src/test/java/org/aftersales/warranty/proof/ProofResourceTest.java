package org.aftersales.warranty.proof;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import org.aftersales.kit.test.Pictures;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.kit.timer.TimerSweep;
import org.aftersales.warranty.Shop;
import org.aftersales.warranty.TableDump;
import org.aftersales.warranty.transfer.HandedOver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProofResourceTest {

    @Inject
    TableDump tables;

    @Inject
    TestClock clock;

    @Inject
    TimerSweep timers;

    Shop shop;
    ProofCalls calls;
    String unit;
    String proofs;
    String sara;
    String reza;

    @BeforeEach
    void register() {
        shop = Shop.opened();
        calls = new ProofCalls(shop);
        unit = shop.television("S-1", "TV55EN510501");
        shop.link(unit, "sara");
        proofs = "/v1/units/" + unit + "/proofs";
        sara = Tokens.customer(shop.tenant(), "sara");
        reza = Tokens.customer(shop.tenant(), "reza");
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void a_photograph_of_the_receipt_is_kept_without_metadata_and_sealed() {
        var id = calls.sent(sara, proofs, Pictures.photograph(1), "image/jpeg")
                .statusCode(201)
                .body("mediaType", equalTo("image/jpeg"))
                .body("unitId", equalTo(unit))
                .body("size", equalTo(Pictures.plain("jpg").length))
                .extract()
                .<String>path("id");

        assertArrayEquals(Pictures.plain("jpg"), calls.content(id, sara));
        assertArrayEquals(Pictures.plain("jpg"), calls.content(id, Tokens.adjuster(shop.tenant())));
        var jfif = HexFormat.of().formatHex(Arrays.copyOf(Pictures.plain("jpg"), 20));
        assertFalse(tables.rows("proof_content", shop.tenant()).contains(jfif));
        shop.as(sara).get(proofs).then().body("items.id", contains(id));
    }

    @Test
    void what_is_said_to_be_a_picture_and_is_none_is_refused() {
        calls.sent(sara, proofs, Pictures.latin("<script>"), "image/png")
                .statusCode(422)
                .body("code", equalTo("unreadable-proof"));
        calls.sent(sara, "/v1/proofs", Arrays.copyOf(Pictures.plain("png"), 60), "image/png")
                .statusCode(422)
                .body("code", equalTo("unreadable-proof"));
        calls.sent(sara, "/v1/proofs", new byte[Content.LARGEST + 1], "image/png")
                .statusCode(413)
                .body("code", equalTo("proof-too-large"));
        calls.sent(sara, "/v1/proofs", Pictures.latin("text"), "text/plain").statusCode(415);
        shop.as(sara).get(proofs).then().body("items", hasSize(0));
    }

    @Test
    void the_bytes_and_not_the_label_say_what_it_is() {
        calls.sent(sara, proofs, Pictures.latin("%PDF-1.7\n%%EOF"), "image/png")
                .statusCode(201)
                .body("mediaType", equalTo("application/pdf"));
    }

    @Test
    void a_proof_sent_before_there_was_a_unit_is_attached_to_one_once() {
        var id = calls.photograph(sara);
        shop.as(sara).get("/v1/proofs/" + id).then().body("unitId", nullValue());

        shop.as(sara).put(proofs + '/' + id).then().statusCode(200).body("unitId", equalTo(unit));

        shop.as(sara).put(proofs + '/' + id).then().statusCode(200);
        var other = shop.television("S-2", "TV55EN510502");
        shop.as(Tokens.agent(shop.tenant()))
                .put("/v1/units/" + other + "/proofs/" + id)
                .then()
                .statusCode(409)
                .body("code", equalTo("proof-in-use"));
    }

    @Test
    void the_next_owner_does_not_see_what_the_one_before_has_paid() {
        var id = calls.sent(sara, proofs, Pictures.plain("png"), "image/png")
                .extract()
                .<String>path("id");

        HandedOver.from(shop, unit, "sara", "reza");

        shop.as(reza).get(proofs).then().statusCode(200).body("items", hasSize(0));
        shop.as(reza).get("/v1/proofs/" + id).then().statusCode(404);
        assertArrayEquals(Pictures.plain("png"), calls.content(id, sara));
    }

    @Test
    void what_is_used_for_nothing_is_gone_after_thirty_days_and_what_is_used_stays() {
        var unused = calls.photograph(sara);
        var used = calls.photograph(sara);
        shop.as(sara).put(proofs + '/' + used).then().statusCode(200);

        clock.advance(Duration.ofDays(31));
        for (int idle = 0; idle < 3; ) idle = timers.sweep() > 0 ? 0 : idle + 1;

        shop.as(sara).get("/v1/proofs/" + unused).then().statusCode(404);
        shop.as(sara).get("/v1/proofs/" + used).then().statusCode(200);
        assertEquals(1, tables.rows("proof_content", shop.tenant()).lines().count());
    }

    @Test
    void the_persons_own_document_names_their_proofs_and_erasure_deletes_them() {
        var id = calls.sent(sara, proofs, Pictures.plain("png"), "image/png")
                .extract()
                .<String>path("id");
        calls.photograph(sara);
        shop.as(sara)
                .get("/v1/customers/me/export")
                .then()
                .body("proofs.content", contains("/v1/proofs/" + id + "/content"));
        var version = shop.as(sara).get("/v1/customers/me").header("ETag");

        shop.as(sara)
                .header("If-Match", version)
                .delete("/v1/customers/me")
                .then()
                .statusCode(204);

        assertTrue(tables.rows("proof", shop.tenant()).isEmpty());
        assertTrue(tables.rows("proof_content", shop.tenant()).isEmpty());
    }

    @Test
    void nobody_keeps_more_than_twenty_proofs_of_one_unit() {
        for (int i = 0; i < 20; i++)
            calls.sent(sara, proofs, Pictures.plain("png"), "image/png").statusCode(201);

        calls.sent(sara, proofs, Pictures.plain("png"), "image/png")
                .statusCode(409)
                .body("code", equalTo("too-many-proofs"));
    }
}
