package org.aftersales.feedback.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator.CheckOptions;
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
import org.aftersales.kit.test.Browser.Visit;
import org.aftersales.kit.test.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nothing on the way to an answer keeps people out: in both languages, and enlarged four times. */
@QuarkusTest
class AnswerBarriersTest {

    /** Pressed by what is drawn in its place. */
    private static final CheckOptions HIDDEN = new CheckOptions().setForce(true);

    @TestHTTPResource
    URI service;

    @Inject
    Story story;

    @Inject
    TestClock clock;

    @BeforeEach
    void today() {
        clock.reset();
    }

    /** Satisfaction, ease and words; then what is missing, and thanks. */
    @ParameterizedTest
    @CsvSource({"en, 320", "en, 1280", "fa, 320", "fa, 1280"})
    void all_steps_of_a_survey_can_be_used(String tag, int width) throws IOException {
        var asked = story.closed("SUPPORT");
        try (var visit = Browser.visit(width, tag, Map.of())) {
            var shown = visit.open(service.resolve(asked.link()).toString());
            assertUsable(visit, "survey-" + tag + width);

            shown.locator("#quality-1").check(HIDDEN);
            shown.evaluate("() => { document.forms[0].noValidate = true }");
            shown.locator("button").click();
            shown.locator("#faults").waitFor();
            assertUsable(visit, "faults-" + tag + width);

            shown.locator("#emotional-2").check(HIDDEN);
            shown.locator("#unsolved").fill("…");
            shown.locator("button").click();
            shown.locator(".number").waitFor();
            assertUsable(visit, "thanks-" + tag + width);
        }
    }

    /** Eleven steps, and choices. */
    @ParameterizedTest
    @CsvSource({"en, 320", "en, 1280", "fa, 320", "fa, 1280"})
    void a_recommendation_and_its_reasons_can_be_given(String tag, int width) throws IOException {
        var asked = new Asked("t-" + UUID.randomUUID(), UUID.randomUUID(), "sub-a", UUID.randomUUID());
        story.link(asked);
        SurveyRules.publish(asked.tenant(), SurveyRules.ABOUT_WORK, ", \"survey\": \"relationship\"");
        story.deliver(Story.ticket("closed", asked));
        try (var visit = Browser.visit(width, tag, Map.of())) {
            var shown = visit.open(service.resolve(asked.link()).toString());
            assertUsable(visit, "recommend-" + tag + width);

            shown.locator("input[type=radio]").nth(3).check(HIDDEN);
            shown.locator("button").click();
            shown.locator("input[type=checkbox]").first().waitFor();
            assertUsable(visit, "reasons-" + tag + width);
        }
    }

    @ParameterizedTest
    @CsvSource({"en, 320", "fa, 320"})
    void the_way_back_to_an_answer_can_be_used(String tag, int width) throws IOException {
        var link = story.closedRepair().link();
        Asked.form(UUID.randomUUID(), 4, 3).post(link).then().statusCode(200);
        try (var visit = Browser.visit(width, tag, Map.of())) {
            visit.open(service.resolve(link).toString());
            assertUsable(visit, "answered-" + tag + width);

            visit.open(service.resolve("/s/no-such-link?lang=" + tag).toString());
            assertUsable(visit, "unknown-" + tag + width);
        }
    }

    /** Each of these was no barrier before. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "document.documentElement.style.setProperty('--quiet', '#8a95a1') | text has a contrast of 3.0",
                "document.documentElement.style.setProperty('--edge', '#c3ccd5') | the edge of a control",
                "document.querySelector('button').textContent = '' | without a name: button",
                "document.querySelector('header a').style.cssText = 'padding:0;line-height:1' | a target of",
                "document.querySelector('button').style.outline = 'none' | nobody sees where the keys lead: button",
                "document.querySelector('h1').outerHTML = '<h2>Hello</h2>' | not one first heading",
                "document.documentElement.removeAttribute('dir') | neither language nor direction",
            })
    void what_breaks_a_page_is_seen(String damage, String barrier) {
        var asked = story.closed("SUPPORT");
        try (var visit = Browser.visit(Browser.PHONE, "en", Map.of())) {
            var shown = visit.open(service.resolve(asked.link()).toString());
            assertEquals(List.of(), visit.barriers());

            shown.evaluate("() => { " + damage + " }");

            var found = visit.barriers();
            assertTrue(found.stream().anyMatch(each -> each.startsWith(barrier)), () -> barrier + " in " + found);
        }
    }

    @Test
    void a_page_that_is_too_wide_is_seen() {
        var asked = story.closed("SUPPORT");
        try (var visit = Browser.visit(Browser.NARROWEST, "en", Map.of())) {
            var shown = visit.open(service.resolve(asked.link()).toString());
            assertTrue(visit.fitsItsWidth());

            shown.evaluate("() => { document.querySelector('h1').style.width = '400px' }");

            assertEquals(false, visit.fitsItsWidth());
        }
    }

    private static void assertUsable(Visit visit, String name) throws IOException {
        visit.picture("usable-" + name);
        Usable.check(visit);
    }
}
