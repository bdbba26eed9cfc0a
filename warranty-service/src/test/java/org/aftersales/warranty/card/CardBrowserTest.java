package org.aftersales.warranty.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.zxing.ReaderException;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.aftersales.kit.test.Browser;
import org.aftersales.kit.test.Tokens;
import org.aftersales.warranty.Shop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The public page and the card as people see them, on a phone and on a desk, in both languages. */
@QuarkusTest
class CardBrowserTest {

    @TestHTTPResource
    URI service;

    Shop shop;
    String card;
    String check;

    @BeforeEach
    void a_television_is_sold() {
        shop = Shop.opened();
        card = "/v1/units/" + shop.television("S-1", "TV55EN510501") + "/card";
        check = URI.create(shop.asRetailer().get(card).path("checkUrl")).getPath();
    }

    private String address(String path) {
        return service.resolve(path).toString();
    }

    @ParameterizedTest
    @CsvSource({
        "en, 390, ltr, Under warranty, 649 days left",
        "en, 1280, ltr, Under warranty, 649 days left",
        "fa, 390, rtl, تحت پوشش گارانتی, ۶۴۹ روز مانده",
        "fa, 1280, rtl, تحت پوشش گارانتی, ۶۴۹ روز مانده",
    })
    void the_public_page_answers_at_first_sight(String tag, int width, String direction, String headline, String left)
            throws IOException {
        try (var visit = Browser.visit(width, tag, Map.of())) {
            var page = visit.open(address(check));

            visit.picture("check-" + tag + "-" + width);
            assertEquals(direction, page.locator("html").getAttribute("dir"));
            assertEquals(headline, page.locator("h1").textContent());
            assertTrue(page.locator("h1").boundingBox().y < 200);
            assertTrue(page.locator("li").first().textContent().contains(left));
            assertTrue(visit.fitsItsWidth());
            assertEquals(0, visit.overflowing());
            assertEquals(List.of(), visit.fetchedBesides(address(check)));
            assertEquals(List.of(), visit.complaints());
        }
    }

    @Test
    void one_touch_changes_the_language() {
        try (var visit = Browser.visit(Browser.PHONE, "en", Map.of())) {
            var page = visit.open(address(check));

            page.locator("header a").click();

            assertEquals("rtl", page.locator("html").getAttribute("dir"));
            assertEquals("English", page.locator("header a").textContent());
        }
    }

    @Test
    void a_machine_reads_the_promise_in_the_page() throws IOException {
        try (var visit = Browser.visit(Browser.PHONE, "en", Map.of())) {
            var page = visit.open(address(check));

            var linked = new ObjectMapper()
                    .readTree(page.locator("script[type='application/ld+json']").textContent());

            assertEquals(
                    "WarrantyPromise", linked.at("/offers/warranty/0/@type").asText());
            assertEquals(
                    36, linked.at("/offers/warranty/0/durationOfWarranty/value").asInt());
        }
    }

    @ParameterizedTest
    @CsvSource({"en, No valid card", "fa, کارت معتبری یافت نشد"})
    void a_code_that_does_not_work_is_explained(String tag, String title) throws IOException {
        try (var visit = Browser.visit(Browser.PHONE, tag, Map.of())) {
            var page = visit.open(address("/c/" + "A".repeat(26)));

            visit.picture("unknown-" + tag + "-390");
            assertEquals(title, page.locator("h1").textContent());
            assertTrue(visit.fitsItsWidth());
        }
    }

    @ParameterizedTest
    @CsvSource({"en, 390", "en, 1280", "fa, 390", "fa, 1280"})
    void the_card_is_shown_in_its_own_font_and_can_be_scanned_from_the_screen(String tag, int width)
            throws IOException, ReaderException {
        var token = "Bearer " + Tokens.retailer(shop.tenant(), shop.retailer());
        try (var visit = Browser.visit(width, tag, Map.of("Authorization", token))) {
            var page = visit.open(address(card));

            var picture = visit.picture("card-" + tag + "-" + width);
            assertEquals(tag.equals("fa") ? "rtl" : "ltr", page.locator("html").getAttribute("dir"));
            assertEquals(List.of("400", "700"), loadedWeights(page));
            assertEquals("http://localhost" + check, Scanner.scanned(ImageIO.read(new ByteArrayInputStream(picture))));
            assertTrue(visit.fitsItsWidth());
            assertEquals(0, visit.overflowing());
            assertEquals(List.of(), visit.fetchedBesides(address(card)));
            assertEquals(List.of(), visit.complaints());
        }
    }

    private static Object loadedWeights(Page page) {
        return page.evaluate("() => [...document.fonts].filter(each => each.status === 'loaded')"
                + ".map(each => each.weight).sort()");
    }
}
