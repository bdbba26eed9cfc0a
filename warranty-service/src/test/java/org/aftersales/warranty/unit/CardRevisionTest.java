package org.aftersales.warranty.unit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.Tokens;
import org.aftersales.warranty.Shop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CardRevisionTest {

    @Inject
    EventProbe events;

    Shop shop;
    String unit;
    String code;
    String page;

    @BeforeEach
    void a_television_with_a_card() {
        shop = Shop.opened();
        unit = shop.television("S-1", "TV55EN510501");
        var card = shop.asRetailer().get("/v1/units/" + unit + "/card");
        code = card.path("code");
        page = URI.create(card.path("checkUrl")).getPath();
    }

    private RequestSpecification asAgent() {
        return shop.as(Tokens.agent(shop.tenant()))
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }

    private Response revise(String what, String reason, String version) {
        return asAgent()
                .header("If-Match", version)
                .body(Map.of("reason", reason))
                .post("/v1/units/" + unit + "/" + what);
    }

    private void expectWorthless(String publicPage, String ownersCode) {
        var unknown = given().get("/c/" + "A".repeat(26)).asString();
        assertEquals(
                unknown,
                given().get(publicPage).then().statusCode(404).extract().asString());
        shop.present(ownersCode, "mallory").then().statusCode(404).body("code", equalTo("unknown-card"));
    }

    @Test
    void a_new_card_makes_the_old_one_worthless_and_keeps_its_number() {
        var number = shop.asRetailer().get("/v1/units/" + unit + "/card").<String>path("number");
        var mark = events.mark();

        revise("card-revisions", "LOST", "\"0\"")
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("cardVersion", equalTo(2))
                .body("step", equalTo("ISSUED"))
                .body("reason", equalTo("LOST"));

        expectWorthless(page, code);
        var card = shop.asRetailer().get("/v1/units/" + unit + "/card");
        assertEquals(number, card.path("number"));
        assertEquals(2, card.<Integer>path("version"));
        assertNotEquals(code, card.path("code"));
        given().get(URI.create(card.path("checkUrl")).getPath()).then().statusCode(200);
        shop.present(card.path("code"), "sara").then().statusCode(200);
        events.in(shop.tenant(), mark)
                .expect("warranty.unit.card-issued.v1")
                .with("unitId", unit)
                .with("cardVersion", 2)
                .with("reason", "LOST");
    }

    @Test
    void a_revoked_card_opens_nothing_and_is_not_printed() {
        var mark = events.mark();

        revise("card-revocations", "FRAUD", "\"0\"").then().statusCode(201).body("step", equalTo("REVOKED"));

        expectWorthless(page, code);
        shop.asRetailer()
                .get("/v1/units/" + unit + "/card")
                .then()
                .statusCode(404)
                .body("code", equalTo("card-revoked"));
        events.in(shop.tenant(), mark)
                .expect("warranty.unit.card-revoked.v1")
                .with("unitId", unit)
                .with("cardVersion", 1)
                .with("reason", "FRAUD")
                .andNothingElse();
    }

    @Test
    void a_card_is_revoked_once() {
        revise("card-revocations", "FRAUD", "\"0\"").then().statusCode(201);
        var mark = events.mark();

        revise("card-revocations", "FRAUD", "\"1\"")
                .then()
                .statusCode(409)
                .body("code", equalTo("card-already-revoked"));

        events.in(shop.tenant(), mark).andNothingElse();
    }

    @Test
    void after_a_revocation_another_card_can_be_issued_and_both_stay_on_record() {
        revise("card-revocations", "FRAUD", "\"0\"");
        revise("card-revisions", "CORRECTED", "\"1\"").then().statusCode(201);

        expectWorthless(page, code);
        shop.asRetailer().get("/v1/units/" + unit + "/card").then().body("version", equalTo(2));

        asAgent()
                .get("/v1/units/" + unit + "/card-revisions")
                .then()
                .statusCode(200)
                .body("items.step", contains("ISSUED", "REVOKED"))
                .body("items.cardVersion", contains(2, 1))
                .body("items.reason", contains("CORRECTED", "FRAUD"));
        var first = asAgent().get("/v1/units/" + unit + "/card-revisions?limit=1");
        asAgent()
                .queryParam("after", first.<String>path("next"))
                .get("/v1/units/" + unit + "/card-revisions")
                .then()
                .body("items.step", contains("REVOKED"));
    }

    @Test
    void a_revision_names_the_version_it_means_and_a_reason() {
        revise("card-revisions", "LOST", "\"7\"").then().statusCode(412);
        asAgent()
                .body(Map.of("reason", "LOST"))
                .post("/v1/units/" + unit + "/card-revisions")
                .then()
                .statusCode(428);
        revise("card-revisions", "BORED", "\"0\"").then().statusCode(400).body("errors.pointer", contains("/reason"));
        asAgent()
                .header("If-Match", "\"0\"")
                .body(Map.of())
                .post("/v1/units/" + unit + "/card-revisions")
                .then()
                .statusCode(400);
    }

    @Test
    void staff_of_another_tenant_finds_nothing_to_revise() {
        for (var what : List.of("card-revisions", "card-revocations")) {
            shop.as(Tokens.agent("another-tenant"))
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .header("If-Match", "*")
                    .body(Map.of("reason", "LOST"))
                    .post("/v1/units/" + unit + "/" + what)
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void of_many_revisions_at_once_exactly_one_counts() throws Exception {
        var attempts = IntStream.range(0, 8)
                .<Callable<Integer>>mapToObj(
                        i -> () -> revise("card-revisions", "LOST", "\"0\"").statusCode())
                .toList();

        try (var people = Executors.newFixedThreadPool(8)) {
            var statuses = people.invokeAll(attempts).stream()
                    .map(answer -> answer.resultNow())
                    .toList();
            assertEquals(1, statuses.stream().filter(each -> each == 201).count(), statuses.toString());
        }
        shop.asRetailer().get("/v1/units/" + unit + "/card").then().body("version", equalTo(2));
    }
}
