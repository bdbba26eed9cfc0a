package org.aftersales.feedback.insight;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.feedback.Asked;
import org.aftersales.feedback.Story;
import org.aftersales.feedback.TallyRows;
import org.aftersales.feedback.TallyRows.Place;
import org.aftersales.kit.test.Browser;
import org.aftersales.kit.test.IncomingEvents;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page of those who would rather look than read, as they see it. */
@QuarkusTest
class InsightPageTest {

    @TestHTTPResource
    URI service;

    @Inject
    Story story;

    @Inject
    TestClock clock;

    @Inject
    TallyRows rows;

    private final String tenant = "t-" + UUID.randomUUID();

    @BeforeEach
    void today() {
        clock.reset();
    }

    @ParameterizedTest
    @CsvSource({
        "en, 320, ltr, 76%",
        "en, 390, ltr, 76%",
        "en, 1280, ltr, 76%",
        "fa, 320, rtl, ۷۶٪",
        "fa, 390, rtl, ۷۶٪",
        "fa, 1280, rtl, ۷۶٪"
    })
    void the_page_fits_and_fetches_nothing_else(String tag, int width, String direction, String satisfied)
            throws IOException {
        aYear();
        var address = service.resolve("/insight?by=RETAILER").toString();
        var token = Map.of("Authorization", "Bearer " + Tokens.manager(tenant));
        try (var visit = Browser.visit(width, tag, token)) {
            var shown = visit.open(address);

            visit.picture("insight-" + tag + "-" + width);
            assertEquals(direction, shown.locator("html").getAttribute("dir"));
            assertEquals(satisfied, shown.locator(".tile.quality .big").textContent());
            assertTrue(shown.locator("table").last().textContent().contains("shiraz"));
            // The two retailers with few answers are not told, and so no third one need be left out for their sake.
            assertEquals(3, shown.locator("nav + table tbody tr").count());
            shown.locator("summary").click();
            visit.picture("insight-numbers-" + tag + "-" + width);
            assertEquals(10, shown.locator("details tbody tr").count());
            assertTrue(visit.fitsItsWidth());
            assertEquals(0, visit.overflowing());
            assertEquals(List.of(), visit.barriers());
            assertEquals(List.of(), visit.fetchedBesides(address));
            assertEquals(List.of(), visit.complaints());
        }
    }

    @Test
    void a_line_breaks_where_the_survey_was_changed() {
        rows.levels(at("2026-09-10"), 5, 5, 20);
        rows.levels(at("2026-10-10"), 4, 4, 20);
        rows.levels(at("2026-11-10").version(2), 5, 5, 20);

        page("?lang=en")
                .statusCode(200)
                .body(containsString("<path class=\"line\" d=\"M472.7 10.0L516.4 10.0M560.0 10.0\"/>"));
    }

    @Test
    void where_one_recommendation_is_all_that_is_asked_it_is_told() {
        rows.scale(at("2026-11-10"), "NPS", "LOYALTY", Map.of(10, 50, 7, 30, 0, 20));

        page("?lang=en").body(containsString(">+30<")).body(not(containsString("Nobody has answered")));
    }

    @Test
    void where_nobody_has_answered_that_is_said() {
        page("?lang=en").statusCode(200).body(containsString("Nobody has answered in these days."));
    }

    @Test
    void names_are_no_markup_and_another_tenant_is_not_shown() {
        rows.levels(at("2026-11-10").retailer("<b>arya</b>"), 5, 5, 20);

        page("?by=RETAILER").body(containsString("&lt;b&gt;arya")).body(not(containsString("<b>arya")));
        Asked.as(Tokens.manager("t-" + UUID.randomUUID()))
                .get("/insight?by=RETAILER")
                .then()
                .statusCode(200)
                .body(not(containsString("arya")));
    }

    private ValidatableResponse page(String query) {
        return Asked.as(Tokens.manager(tenant)).get("/insight" + query).then();
    }

    private void aYear() {
        for (int month = 1; month <= 11; month++) {
            if (month == 4) continue;
            var day = LocalDate.of(2026, month, 10).toString();
            var place = at(day).version(month < 8 ? 1 : 2);
            rows.scale(place, "NPS", "LOYALTY", Map.of(10, 40 + month, 8, 20, 3, 20));
            rows.scale(place, "CES", "EFFORT", Map.of(6, 30, 2, 2 * month));
            rows.levels(place.retailer("parsian"), 5, 4, 60 - month);
            rows.levels(place.retailer("parsian"), 2, 4, 10 + month);
            rows.levels(place.retailer("arya"), 4, 2, 30 + month);
            rows.levels(place.retailer("arya"), 1, 1, 12);
            rows.levels(place.retailer("a-retailer-with-a-very-long-name-of-its-own-in-the-north"), 5, 5, 9);
            rows.levels(place.retailer("new"), 5, 5, 3);
            rows.levels(place.retailer("newer"), 5, 5, 2);
        }
        promises();
    }

    private void promises() {
        Asked.as(Tokens.manager(tenant))
                .contentType("application/json")
                .body("{\"centres\":[{\"code\":\"shiraz\",\"technicians\":[\"technician-7\"]}],\"batches\":[]}")
                .put("/v1/origins/versions/1")
                .then()
                .statusCode(201);
        for (int i = 0; i < 6; i++) {
            var asked = new Asked(tenant, UUID.randomUUID(), "sub-" + i, UUID.randomUUID());
            story.deliver(Story.ticket("assigned", asked, Map.of("assignee", "technician-7")));
            story.deliver(Story.ticket("resolved", asked));
            var clock = Map.of("ticketId", asked.ticketId(), "completedAt", "2026-11-19T10:00:00Z", "kept", i > 0);
            story.deliver(IncomingEvents.of("ticket.clock.completed.v1", clock, tenant));
        }
    }

    private Place at(String day) {
        return Place.of(tenant, day);
    }
}
