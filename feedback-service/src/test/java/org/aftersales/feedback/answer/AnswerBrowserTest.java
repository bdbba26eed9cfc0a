package org.aftersales.feedback.answer;

import static org.awaitility.Awaitility.await;
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
import org.aftersales.feedback.Asked;
import org.aftersales.feedback.Story;
import org.aftersales.feedback.SurveyRules;
import org.aftersales.kit.test.Browser;
import org.aftersales.kit.test.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The answer page as people see it and use it, on a phone and on a desk, in both languages. */
@QuarkusTest
class AnswerBrowserTest {

    private static final String ACCENT = "rgb(11, 92, 99)";

    @TestHTTPResource
    URI service;

    @Inject
    Story story;

    @Inject
    TestClock clock;

    private Asked asked;

    @BeforeEach
    void today() {
        clock.reset();
        asked = story.closed("SUPPORT");
    }

    @ParameterizedTest
    @CsvSource({"en, 390, ltr, 7", "en, 1280, ltr, 7", "fa, 390, rtl, ۷", "fa, 1280, rtl, ۷"})
    void the_page_fits_and_fetches_nothing_else(String tag, int width, String direction, String seven)
            throws IOException {
        var page = service.resolve(asked.link()).toString();
        try (var visit = Browser.visit(width, tag, Map.of())) {
            var shown = visit.open(page);

            visit.picture("answer-" + tag + "-" + width);
            assertEquals(direction, shown.locator("html").getAttribute("dir"));
            assertEquals(seven, shown.locator(".steps7 .mark").last().textContent());
            assertTrue(visit.fitsItsWidth());
            assertEquals(0, visit.overflowing());
            assertEquals(List.of(), visit.fetchedBesides(page));
            assertEquals(List.of(), visit.complaints());
        }
    }

    @ParameterizedTest
    @CsvSource({"en, What is still unsolved?, We are sorry", "fa, چه چیزی هنوز حل نشده است؟, متأسفیم"})
    void keys_alone_lead_through_both_steps(String tag, String second, String thanks) throws IOException {
        try (var visit = Browser.visit(Browser.PHONE, tag, Map.of())) {
            var shown = visit.open(service.resolve(asked.link()).toString());

            shown.locator("#quality-1").focus();
            shown.keyboard().press("Space");
            shown.keyboard().press("Tab");
            shown.keyboard().press("Space");
            shown.locator("button").focus();
            shown.keyboard().press("Enter");
            shown.locator("#unsolved").waitFor();
            visit.picture("answer-step-" + tag);
            assertTrue(shown.locator("#quality-1").isChecked());
            assertTrue(shown.locator("label[for=unsolved]").textContent().contains(second));

            shown.locator("#unsolved").fill("…");
            shown.locator("button").focus();
            shown.keyboard().press("Enter");
            shown.locator(".number").waitFor();
            visit.picture("answer-thanks-" + tag);
            assertTrue(shown.locator("h1").textContent().contains(thanks));
        }
    }

    @Test
    void the_page_tells_that_somebody_has_it_before_them_and_that_they_begin() {
        var id = asked.invitationId();
        try (var visit = Browser.visit(Browser.PHONE, "en", Map.of())) {
            var shown = visit.open(service.resolve(asked.link()).toString());
            assertEquals("SENT", status(id));

            shown.keyboard().press("Tab");
            await().until(() -> status(id).equals("OPENED"));
            shown.locator("#quality-4").focus();
            shown.keyboard().press("Space");
            await().until(() -> status(id).equals("STARTED"));

            assertEquals(List.of(), visit.complaints());
        }
    }

    private String status(String invitation) {
        return SurveyRules.explanation(asked.tenant(), invitation).extract().path("invitation.status");
    }

    @Test
    void one_touch_in_a_message_fills_in_a_step_that_the_person_then_sends() {
        var page = service.resolve(asked.link() + "?rating=5").toString();
        try (var visit = Browser.visit(Browser.PHONE, "en", Map.of())) {
            var shown = visit.open(page);
            assertTrue(shown.locator("#quality-5").isChecked());

            shown.locator("#emotional-5").focus();
            shown.keyboard().press("Space");
            shown.locator("button").click();
            shown.locator(".note").waitFor();

            assertEquals("Thank you!", shown.locator("h1").textContent());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "en, 390, Change my answer",
        "en, 1280, Change my answer",
        "fa, 390, تغییر پاسخ من",
        "fa, 1280, تغییر پاسخ من"
    })
    void who_has_answered_sees_the_way_back(String tag, int width, String words) throws IOException {
        var repaired = story.closedRepair();
        var link = repaired.link();
        Asked.form(UUID.randomUUID(), 4, 3).post(link).then().statusCode(200);
        try (var visit = Browser.visit(width, tag, Map.of())) {
            var shown = visit.open(service.resolve(link).toString());
            visit.picture("answered-" + tag + "-" + width);
            var way = shown.locator("main a");
            assertEquals(words, way.textContent());
            assertEquals(ACCENT, way.evaluate("each => getComputedStyle(each).color"));
            assertTrue(visit.fitsItsWidth());
            assertEquals(0, visit.overflowing());

            way.click();
            shown.locator("#quality-5").waitFor();
            visit.picture("changing-" + tag + "-" + width);
            assertTrue(shown.locator("#quality-4").isChecked());
        }
    }
}
