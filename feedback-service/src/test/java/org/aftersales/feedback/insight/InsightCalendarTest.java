package org.aftersales.feedback.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.aftersales.feedback.Asked;
import org.aftersales.feedback.TallyRows;
import org.aftersales.feedback.TallyRows.Place;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever looks at the page reads the days and months of their own calendar. */
@QuarkusTest
class InsightCalendarTest {

    private static final Pattern ROW =
            Pattern.compile("<tr><th scope=\"row\">([^<]+)</th><td>(\\S+) [^<]+</td><td>(\\S+) [^<]+</td></tr>");

    @Inject
    TestClock clock;

    @Inject
    TallyRows rows;

    @Inject
    Summing summing;

    private final String tenant = "t-" + UUID.randomUUID();

    @BeforeEach
    @AfterEach
    void today() {
        clock.reset();
    }

    /** 22 October 2026 is 30 Mehr 1405. */
    @Test
    void months_are_those_of_the_readers_calendar_whether_they_are_summed_or_not() {
        rows.levels(at("2026-10-22"), 5, 5, 20);
        rows.levels(at("2026-10-23"), 1, 1, 20);
        summing.now();
        rows.levels(at("2026-11-10"), 5, 1, 20);

        assertEquals(List.of("October 50% 50%", "November 100% 0%"), months("en"));
        assertEquals(List.of("مهر ۱۰۰٪ ۱۰۰٪", "آبان ۵۰٪ ۰٪"), months("fa"));
        summing.now();

        assertEquals(List.of("October 50% 50%", "November 100% 0%"), months("en"));
        assertEquals(List.of("مهر ۱۰۰٪ ۱۰۰٪", "آبان ۵۰٪ ۰٪"), months("fa"));
    }

    /** 20 March 2026 is 29 Esfand 1404, and the new year begins the day after. */
    @Test
    void the_twelve_months_go_back_over_the_turn_of_the_readers_year() {
        clock.set(Instant.parse("2026-03-21T08:00:00Z"));
        rows.levels(at("2025-03-31"), 5, 5, 5);
        rows.levels(at("2025-04-20"), 5, 5, 6);
        rows.levels(at("2025-04-21"), 5, 5, 7);
        rows.levels(at("2026-03-20"), 5, 5, 8);
        rows.levels(at("2026-03-21"), 1, 1, 8);

        assertEquals(List.of("April 100% 100%", "March 50% 50%"), months("en"));
        assertEquals(List.of("اردیبهشت ۱۰۰٪ ۱۰۰٪", "اسفند ۱۰۰٪ ۱۰۰٪", "فروردین ۰٪ ۰٪"), months("fa"));
    }

    @Test
    void days_are_those_of_the_readers_calendar() {
        assertTrue(page("en").contains("23 October 2026 to 21 November 2026"));
        assertTrue(page("fa").contains("۱ آبان ۱۴۰۵ تا ۳۰ آبان ۱۴۰۵"));
    }

    private List<String> months(String language) {
        return ROW.matcher(page(language))
                .results()
                .map(row -> row.group(1) + " " + row.group(2) + " " + row.group(3))
                .toList();
    }

    private String page(String language) {
        return Asked.as(Tokens.manager(tenant))
                .get("/insight?lang=" + language)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private Place at(String day) {
        return Place.of(tenant, day);
    }
}
