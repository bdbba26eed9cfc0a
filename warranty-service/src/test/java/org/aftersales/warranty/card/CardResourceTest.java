package org.aftersales.warranty.card;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.aftersales.kit.test.Tokens;
import org.aftersales.warranty.Shop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CardResourceTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    Shop shop;
    String unit;
    String card;

    @BeforeEach
    void a_television_is_sold() {
        shop = Shop.opened();
        unit = shop.television("S-1", "TV55EN510501");
        card = "/v1/units/" + unit + "/card";
    }

    @Test
    void the_card_as_json_carries_its_code_its_address_and_its_signature() throws Exception {
        var answer = shop.asRetailer().get(card);

        answer.then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("version", equalTo(1))
                .body("code.length()", equalTo(26))
                .body("card.serial", equalTo("TV55EN510501"))
                .body("card.policyCode", equalTo("TV-36"))
                .body("card.startsOn", equalTo("2025-08-31"))
                .body("card.coverages.lastDay", contains("2028-08-31", "2027-08-31"));
        assertEquals("http://localhost/c/" + Codes.check(answer.path("code")), answer.path("checkUrl"));
        assertEquals(
                JSON.valueToTree(answer.path("card")),
                JSON.readTree(CardSignatureTest.verified(answer.path("signature"))));
    }

    @Test
    void the_address_on_the_card_opens_the_public_page() {
        var address = URI.create(shop.asRetailer().get(card).path("checkUrl"));

        given().get(address.getPath()).then().statusCode(200).body(containsString("…0501"));
    }

    @ParameterizedTest
    @CsvSource({"en, ltr, Warranty card, 31 August 2028", "fa, rtl, کارت گارانتی, ۱۰ شهریور ۱۴۰۷"})
    void the_card_as_a_page_is_complete_in_itself(String tag, String direction, String title, String lastDay) {
        var page = shop.asRetailer()
                .accept("text/html")
                .header("Accept-Language", tag)
                .get(card);

        page.then()
                .statusCode(200)
                .contentType("text/html;charset=utf-8")
                .header("Content-Language", tag)
                .header("Content-Security-Policy", containsString("font-src data:"))
                .body(containsString("<html lang=\"" + tag + "\" dir=\"" + direction + "\">"))
                .body(containsString(title))
                .body(containsString(lastDay))
                .body(containsString("TV55EN510501"))
                .body(containsString("url(data:font/woff2;base64,"));
        assertTrue(page.asByteArray().length < 200_000, "it has " + page.asByteArray().length + " bytes");
    }

    @ParameterizedTest
    @CsvSource({"en", "fa"})
    void the_card_as_a_pdf_speaks_the_language_asked_for(String tag) {
        var pdf = shop.asRetailer()
                .accept("application/pdf")
                .header("Accept-Language", tag)
                .get(card);

        pdf.then().statusCode(200).contentType("application/pdf").header("Content-Language", tag);
        assertEquals("%PDF-", new String(pdf.asByteArray(), 0, 5, StandardCharsets.US_ASCII));
        assertTrue(pdf.asByteArray().length < 60_000, "it has " + pdf.asByteArray().length + " bytes");
    }

    @ParameterizedTest
    @CsvSource({
        "*/*, application/json",
        "application/*, application/json",
        "'text/html,application/xhtml+xml,*/*;q=0.8', text/html",
        "'application/json;q=0.5,application/pdf', application/pdf",
    })
    void the_reader_chooses_the_form(String accept, String type) {
        shop.asRetailer()
                .header("Accept", accept)
                .get(card)
                .then()
                .statusCode(200)
                .contentType(containsString(type));
    }

    @Test
    void a_form_that_there_is_not_is_refused() {
        shop.asRetailer().accept("image/png").get(card).then().statusCode(406).body("code", equalTo("not-acceptable"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"customer", "retailer", "agent", "manager"})
    void who_holds_or_hands_over_cards_gets_the_owners_code(String role) {
        shop.link(unit, "a-customer");

        as(role).get(card).then().statusCode(200).body("code.length()", equalTo(26));
    }

    @ParameterizedTest
    @ValueSource(strings = {"technician", "adjuster", "admin"})
    void others_of_the_staff_see_the_card_without_it(String role) {
        as(role).get(card)
                .then()
                .statusCode(200)
                .body("code", nullValue())
                .body("card.serial", equalTo("TV55EN510501"));
        as(role).accept("text/html").get(card).then().body(not(containsString("Owner's code")));
    }

    private RequestSpecification as(String role) {
        var token =
                switch (role) {
                    case "customer" -> Tokens.customer(shop.tenant(), "a-customer");
                    case "retailer" -> Tokens.retailer(shop.tenant(), shop.retailer());
                    default -> Tokens.ofRole(role, shop.tenant());
                };
        return shop.as(token);
    }

    @Test
    void a_stranger_finds_no_card_in_any_form() {
        for (var type : List.of("application/json", "application/jose", "text/html", "application/pdf")) {
            shop.rival()
                    .asRetailer()
                    .accept(type)
                    .get(card)
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("not-found"));
            shop.as(Tokens.customer(shop.tenant(), "reza"))
                    .accept(type)
                    .get(card)
                    .then()
                    .statusCode(404);
            Shop.opened().asRetailer().accept(type).get(card).then().statusCode(404);
        }
    }
}
