package org.aftersales.warranty.card;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.aftersales.kit.test.OpenApiCalls;
import org.aftersales.warranty.Shop;
import org.aftersales.warranty.voiding.VoidingCalls;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page that a card leads to. */
@QuarkusTest
class CardPageTest {
    Shop shop;
    String code;

    @BeforeEach
    void somebody_is_shown_a_card() {
        shop = Shop.opened();
        code = Codes.check(shop.cardCode(shop.television("S-1", "TV55EN510501")));
    }

    private static RequestSpecification anybody() {
        return given().filter(new OpenApiCalls()).header("X-Forwarded-For", UUID.randomUUID() + ".example");
    }

    @Test
    void the_page_speaks_english() {
        anybody()
                .get("/c/" + code)
                .then()
                .statusCode(200)
                .contentType("text/html;charset=utf-8")
                .header("Content-Language", "en")
                .body(containsString("<html lang=\"en\" dir=\"ltr\">"))
                .body(containsString("Under warranty"))
                .body(containsString("31 August 2028"))
                .body(containsString("10 Shahrivar 1407"))
                .body(containsString("649 days left"));
    }

    @Test
    void the_page_speaks_persian_to_those_who_prefer_it_and_english_when_asked() {
        anybody()
                .header("Accept-Language", "fa-IR,fa;q=0.9,en;q=0.5")
                .get("/c/" + code)
                .then()
                .header("Content-Language", "fa")
                .body(containsString("<html lang=\"fa\" dir=\"rtl\">"))
                .body(containsString("تحت پوشش گارانتی"))
                .body(containsString("۱۰ شهریور ۱۴۰۷"))
                .body(containsString("۳۱ اوت ۲۰۲۸"))
                .body(containsString("۶۴۹ روز مانده"));
        anybody()
                .header("Accept-Language", "fa")
                .get("/c/" + code + "?lang=en")
                .then()
                .header("Content-Language", "en");
    }

    @ParameterizedTest
    @CsvSource({"en, Warranty is void", "fa, گارانتی باطل شده است"})
    void the_page_of_a_void_unit_says_that_it_is(String language, String headline) {
        var unit = shop.television("S-2", "TV55EN510502");
        new VoidingCalls(shop).voided(unit);

        anybody()
                .get("/c/" + Codes.check(shop.cardCode(unit)) + "?lang=" + language)
                .then()
                .statusCode(200)
                .body(containsString(headline));
    }

    @Test
    void the_page_is_sealed_small_and_needs_nothing_else() {
        var page = anybody().get("/c/" + code);

        page.then()
                .header("Content-Security-Policy", startsWith("default-src 'none'; style-src 'sha256-"))
                .header("Content-Security-Policy", not(containsString("unsafe")))
                .header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", "no-store")
                .header("X-Robots-Tag", "noindex, nofollow");
        assertTrue(page.asByteArray().length < 20_000, "it has " + page.asByteArray().length + " bytes");
        assertEquals(-1, page.asString().indexOf("src="));
    }
}
