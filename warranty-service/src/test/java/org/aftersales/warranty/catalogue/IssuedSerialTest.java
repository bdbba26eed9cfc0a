package org.aftersales.warranty.catalogue;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.aftersales.kit.test.Tokens;
import org.aftersales.warranty.Shop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Products of which only issued serials are registered. */
@QuarkusTest
class IssuedSerialTest {

    private static final String TELEVISION = "/v1/products/9521234001348";
    private static final String LIST = TELEVISION + "/issued-serials";

    Shop shop;
    String manager;

    @BeforeEach
    void open() {
        shop = Shop.opened();
        manager = Tokens.manager(shop.tenant());
    }

    private ValidatableResponse listed(String lines) {
        return shop.as(manager).contentType("text/csv").body(lines).post(LIST).then();
    }

    private void bind() {
        ObjectNode television = ShippedCatalogue.products().get(4).deepCopy();
        shop.as(manager)
                .header("If-Match", "\"0\"")
                .body(television.put("onlyIssuedSerials", true).toString())
                .put(TELEVISION)
                .then()
                .statusCode(200)
                .body("onlyIssuedSerials", equalTo(true));
        shop.register(Map.of()).then().statusCode(422); // a refusal looks at the catalogue as it is now
    }

    @Test
    void a_list_counts_what_it_added_and_names_the_lines_that_break_the_products_rule() {
        listed("serial\r\nTV55EN510501\n\"tv55-en 510502\"\n\nLP1\n")
                .statusCode(200)
                .body("read", equalTo(3))
                .body("added", equalTo(2))
                .body("invalid", equalTo(1))
                .body("firstInvalid", contains(5));
        listed("TV55EN510502\nTV55EN510503").body("added", equalTo(1)).body("invalid", equalTo(0));
    }

    @Test
    void a_list_binds_only_products_that_say_so() {
        listed("TV55EN510501\n");
        shop.register(Shop.sale("S-1", "TV55EN510599")).then().statusCode(201);

        bind();

        shop.register(Shop.sale("S-2", "TV55EN510501")).then().statusCode(201);
        shop.register(Shop.sale("S-3", "TV55EN510502"))
                .then()
                .statusCode(422)
                .body("code", equalTo("invalid-sale"))
                .body("errors.code", contains("serial-not-issued"))
                .body("errors.pointer", contains("/serial"));
    }

    @Test
    void a_serial_that_looks_wrong_is_invalid_and_not_unknown() {
        bind();

        shop.register(Shop.sale("S-1", "TV43YX120133"))
                .then()
                .statusCode(422)
                .body("errors.code", contains("invalid-serial"));
    }

    @Test
    void what_was_taken_off_the_list_is_refused_and_what_is_added_is_accepted_at_once() {
        listed("TV55EN510501\n");
        bind();
        shop.as(manager).delete(LIST + "/tv55-en510501").then().statusCode(204);

        shop.register(Shop.sale("S-1", "TV55EN510501")).then().statusCode(422);
        listed("TV55EN510501\n");
        shop.register(Shop.sale("S-1", "TV55EN510501")).then().statusCode(201);

        shop.as(manager).delete(LIST + "/TV55EN510777").then().statusCode(404);
        shop.as(manager)
                .delete("/v1/products/1/issued-serials/TV55EN510777")
                .then()
                .statusCode(404);
        shop.as(manager)
                .contentType("text/csv")
                .body("A")
                .post("/v1/products/9529999000019/issued-serials")
                .then()
                .statusCode(404);
    }

    @Test
    void a_file_is_held_against_the_list_record_by_record() {
        listed(IntStream.range(0, 4_100).mapToObj("TV55EN%06d"::formatted).collect(Collectors.joining("\n")))
                .body("added", equalTo(4_100));
        bind();
        var file =
                Shop.HEADER + line("S-1", "TV55EN000001") + line("S-2", "TV55EN909090") + line("S-3", "TV55EN004099");

        var id = shop.uploaded(file, "");

        assertEquals(Map.of("registered", 2, "rejected", 1), shop.finished(id).<Map<String, Integer>>path("outcomes"));
        assertEquals("2,rejected,serial-not-issued,,,,,", shop.results(id).split("\n")[2]);
    }

    private static String line(String saleRef, String serial) {
        return saleRef + ",2025-08-29T18:00:00+03:30,IR-THR-01,9521234001348," + serial
                + ",518770000.00,IRR,,,,Sara,,,fa-IR,,\r\n";
    }

    @Test
    void a_product_with_a_check_digit_refuses_serials_that_were_mistyped() {
        ObjectNode television = ShippedCatalogue.products().get(4).deepCopy();
        shop.as(manager)
                .header("If-Match", "\"0\"")
                .body(television
                        .put("serialCheck", "DAMM")
                        .put("serialPattern", "TV[0-9]{4}")
                        .toString())
                .put(TELEVISION)
                .then()
                .statusCode(200);

        shop.register(Shop.sale("S-1", "TV5742"))
                .then()
                .statusCode(422)
                .body("errors.code", contains("invalid-serial"));
        shop.register(Shop.sale("S-1", "TV5724")).then().statusCode(201);
        shop.as(manager)
                .header("If-Match", "\"1\"")
                .body(television.put("serialCheck", "CRC32").toString())
                .put(TELEVISION)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/serialCheck"));
    }

    @Test
    void the_list_is_read_page_by_page_and_asked_for_one_serial() {
        listed("TV55EN510502\nTV55EN510503\nTV55EN510501\n");
        String next = read("?limit=2")
                .statusCode(200)
                .body("items.serial", contains("TV55EN510501", "TV55EN510502"))
                .extract()
                .path("next");

        read("?limit=2&after=" + next).body("items.serial", contains("TV55EN510503"));
        read("?serial=tv55-en 510503").body("items.serial", contains("TV55EN510503"));
        read("?serial=TV55EN510504").statusCode(200).body("items", empty());
        shop.as(manager).get("/v1/products/9521234001102/issued-serials").then().body("items", empty());
        shop.as(manager).get("/v1/products/9529999000019/issued-serials").then().statusCode(404);
    }

    private ValidatableResponse read(String query) {
        return shop.as(manager).get(LIST + query).then();
    }
}
