package org.aftersales.ticket.tracking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.Browser;
import org.aftersales.kit.test.TestClock;
import org.aftersales.ticket.Field;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tracking page as people see it, on a phone and on a desk, in both languages. */
@QuarkusTest
class TrackingBrowserTest {

    @TestHTTPResource
    URI service;

    @Inject
    TestClock clock;

    private Field field;
    private String page;

    @BeforeEach
    void an_installation_and_a_training() {
        clock.reset();
        field = Field.opened().technician("t1");
        TrackedPromisesTest.publish(field);
        rule("INSTALLATION", Map.of("amount", "25.00", "currency", "EUR"), "PT24H", 2);
        rule("TRAINING", Map.of("amount", "900000.00", "currency", "IRR"), "P7D", 0);
        var ticket = field.ticket();
        field.confirmed(ticket, Field.MONDAY, "t1");
        train(ticket);
        write(ticket, "We bring everything that is needed.\nPlease clear the corner at the window.");
        write(ticket, "لطفاً کنار پنجره را خالی کنید.");
        var url = field.agent()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/v1/tickets/" + ticket + "/tracking-links")
                .<String>path("url");
        page = service.resolve(URI.create(url).getPath()).toString();
    }

    private void train(String ticket) {
        var training = Field.installation(ticket);
        training.putAll(Map.of(
                "type", "TRAINING",
                "mode", "ONLINE",
                "minutes", 120,
                "joinUrl", "https://meet.example/room",
                "slot", Field.slot(Field.MONDAY.plusSeconds(86_400), "t1")));
        training.remove("territory");
        var session = field.request(training).then().statusCode(201).extract().<String>path("id");
        field.command(session, "confirmation", Map.of()).then().statusCode(200);
    }

    private void rule(String type, Map<String, String> fee, String cutOff, int ownMoves) {
        field.manager()
                .contentType("application/json")
                .body(Map.of("fee", fee, "cutOff", cutOff, "ownMoves", ownMoves))
                .put("/v1/late-change-rules/" + type)
                .then()
                .statusCode(201);
    }

    private void write(String ticket, String words) {
        field.agent()
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("visibility", "PUBLIC", "body", words))
                .post("/v1/tickets/" + ticket + "/messages")
                .then()
                .statusCode(201);
    }

    @ParameterizedTest
    @CsvSource({
        "en, 390, ltr, Received, 09:00",
        "en, 1280, ltr, Received, 09:00",
        "fa, 390, rtl, دریافت شد, ۰۹:۰۰",
        "fa, 1280, rtl, دریافت شد, ۰۹:۰۰",
    })
    void the_page_answers_at_first_sight(String tag, int width, String direction, String headline, String hour)
            throws IOException {
        try (var visit = Browser.visit(width, tag, Map.of())) {
            var shown = visit.open(page);

            visit.picture("track-" + tag + "-" + width);
            assertEquals(direction, shown.locator("html").getAttribute("dir"));
            assertEquals(headline, shown.locator("h1").textContent());
            assertTrue(shown.locator("h1").boundingBox().y < 250);
            assertTrue(shown.locator("li.coming").first().textContent().contains(hour));
            assertEquals(
                    "https://meet.example/room", shown.locator("li.coming a").getAttribute("href"));
            assertTrue(visit.fitsItsWidth());
            assertEquals(0, visit.overflowing());
            assertEquals(List.of(), visit.fetchedBesides(page));
            assertEquals(List.of(), visit.complaints());
        }
    }

    @Test
    void one_touch_changes_the_language() {
        try (var visit = Browser.visit(Browser.PHONE, "en", Map.of())) {
            var shown = visit.open(page);

            shown.locator("header a").click();

            assertEquals("rtl", shown.locator("html").getAttribute("dir"));
        }
    }

    @ParameterizedTest
    @CsvSource({"en, This link does not work", "fa, این پیوند کار نمی‌کند"})
    void a_link_that_does_not_work_is_explained(String tag, String title) throws IOException {
        try (var visit = Browser.visit(Browser.PHONE, tag, Map.of())) {
            var shown = visit.open(service.resolve("/t/none").toString());

            visit.picture("track-unknown-" + tag + "-390");
            assertEquals(title, shown.locator("h1").textContent());
            assertTrue(visit.fitsItsWidth());
        }
    }
}
