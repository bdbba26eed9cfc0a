package org.aftersales.warranty.catalogue;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.aftersales.warranty.Shop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How the letters of a product may change once something is stored. */
@QuarkusTest
class SerialReadingTest {

    private ReadTelevision television;

    @BeforeEach
    void anyLetters() {
        television = new ReadTelevision(Shop.opened());
        television
                .put("\"0\"", product -> product.put("serialPattern", "^TV[0-9A-Z]{10}$"))
                .statusCode(200);
    }

    @Test
    void letters_are_told_in_one_order_and_none_is_as_good_as_absent() {
        television.change("\"1\"", "I", "O").statusCode(200).body("lettersReadAsDigits", contains("O", "I"));
        television.change("\"2\"", "O", "I").statusCode(200).header("ETag", "\"2\"");
        new ReadTelevision(Shop.opened())
                .change("\"0\"")
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("lettersReadAsDigits", nullValue());
    }

    @Test
    void what_is_no_such_letter_and_a_pattern_that_asks_for_one_are_refused() {
        television.change("\"1\"", "B").statusCode(400);
        television
                .put("\"1\"", product -> product.putArray("lettersReadAsDigits").addNull())
                .statusCode(400);
        television
                .put("\"1\"", product -> product.put("serialPattern", "^AC18[0-9]{7}(IN|OUT)$")
                        .putArray("lettersReadAsDigits")
                        .add("I"))
                .statusCode(422)
                .body("errors.pointer", contains("/serialPattern"))
                .body("errors.message", contains(containsString("the letter I")));
    }

    @Test
    void more_letters_are_read_as_digits_while_nothing_is_stored_with_them() {
        television.shop().television("S-1", "TV55ENI00001");

        television.change("\"1\"", "O").statusCode(200);
        television
                .change("\"2\"", "O", "I")
                .statusCode(409)
                .body("code", equalTo("serials-in-the-way"))
                .body("errors.pointer", contains("/lettersReadAsDigits"))
                .body("detail", containsString("of units 1, of issued serials 0, of the block list 0"));
        television
                .shop()
                .asRetailer()
                .get(ReadTelevision.PATH)
                .then()
                .header("ETag", "\"2\"")
                .body("lettersReadAsDigits", contains("O"));
    }

    @Test
    void a_listed_serial_is_in_the_way_until_it_is_taken_off() {
        television.issued("TV55ENO00001\nTV55EN100003\n").body("added", equalTo(2));

        television
                .change("\"1\"", "O")
                .statusCode(409)
                .body("detail", containsString("of units 0, of issued serials 1, of the block list 0"));

        television
                .shop()
                .as(television.manager())
                .delete(ReadTelevision.PATH + "/issued-serials/TV55ENO00001")
                .then()
                .statusCode(204);
        television.change("\"1\"", "O").statusCode(200);
    }

    @Test
    void a_block_is_in_the_way_as_long_as_it_is_in_force() {
        var block = Map.of(
                "gtin", ReadTelevision.GTIN, "serial", "TV55ENO00009", "kind", "STOLEN", "reference", "report:1");
        var blocked = television
                .post(television.agent(), "/v1/blocks", block)
                .extract()
                .<String>path("id");

        television.change("\"1\"", "O").statusCode(409).body("detail", containsString("of the block list 1"));

        television
                .shop()
                .as(television.manager())
                .header("If-Match", "*")
                .body(Map.of("reason", "LISTED_IN_ERROR"))
                .post("/v1/blocks/" + blocked + "/lifting")
                .then()
                .statusCode(200);
        television.change("\"1\"", "O").statusCode(200);
    }

    @Test
    void issued_serials_are_listed_and_taken_off_as_they_are_read() {
        var television = ReadTelevision.without("O", "I");
        television
                .issued("TV55ENOOOO01\nTV55EN000001\nTV55EN00000Z\n")
                .body("added", equalTo(1))
                .body("invalid", equalTo(1));
        television.put("\"1\"", product -> product.put("onlyIssuedSerials", true)
                .putArray("lettersReadAsDigits")
                .add("O")
                .add("I"));

        television.shop().register(Map.of()).then().statusCode(422);
        television.shop().register(Shop.sale("S-1", "TV55ENOOO00I")).then().statusCode(201);
        television
                .shop()
                .as(television.manager())
                .delete(ReadTelevision.PATH + "/issued-serials/TV55EN0OO001")
                .then()
                .statusCode(204);
    }

    @Test
    void what_was_read_as_a_digit_is_never_read_as_a_letter_again() {
        television.change("\"1\"", "O").statusCode(200);

        television.change("\"2\"").statusCode(409).body("code", equalTo("letters-stay-digits"));
        television.change("\"2\"", "I").statusCode(409).body("errors.pointer", contains("/lettersReadAsDigits"));
    }

    @Test
    void another_tenants_unit_is_in_nobodys_way() {
        var other = new ReadTelevision(Shop.opened());
        other.put("\"0\"", product -> product.put("serialPattern", "^TV[0-9A-Z]{10}$"))
                .statusCode(200);
        other.shop().television("S-1", "TV55ENO00001");

        television.change("\"1\"", "O", "I").statusCode(200);
    }
}
