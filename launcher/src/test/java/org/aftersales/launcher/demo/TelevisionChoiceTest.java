package org.aftersales.launcher.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.aftersales.launcher.LaunchFailure;
import org.junit.jupiter.api.Test;

class TelevisionChoiceTest {
    private static final Instant JUDGED = DemoFiles.judgedAt();

    private final TelevisionChoice choice = new TelevisionChoice(DemoFiles.products());

    @Test
    void a_television_with_a_customer_is_covered_on_the_report_day() throws IOException {
        var day = reportDayIn(2026);

        var television = choice.choose(DemoFiles.salesText(), results(), day);

        assertTrue(television.coverage().repairsFreely(day));
        assertTrue(television.serial().matches("TV(55|43)[A-Z]{2}[0-9]{6}"), television.serial());
        assertTrue(television.hasCustomer());
    }

    @Test
    void ten_years_later_the_same_television_is_chosen() throws IOException {
        var then = choice.choose(DemoFiles.salesText(), results(), reportDayIn(2026));

        var later = choice.choose(DemoFiles.salesText(), results(), reportDayIn(2036));

        assertEquals(then, later);
        assertEquals(LocalDate.of(2026, 11, 21), reportDayIn(2036));
    }

    @Test
    void a_clock_before_the_sales_file_is_named_as_the_reason() {
        var early = Clock.fixed(JUDGED.minusSeconds(1), ZoneOffset.UTC);

        var refusal = assertThrows(LaunchFailure.class, () -> ReportDay.of(JUDGED, early));

        assertTrue(refusal.getMessage().startsWith("this machine's clock says"), refusal.getMessage());
    }

    @Test
    void without_a_covered_television_the_choice_says_so() {
        var refusal = assertThrows(
                LaunchFailure.class, () -> choice.choose(DemoFiles.salesText(), results(), LocalDate.of(2036, 11, 21)));

        assertEquals("no registered television is covered for parts and labour on 2036-11-21", refusal.getMessage());
    }

    private static LocalDate reportDayIn(int year) {
        var noon = Instant.parse(year + "-11-22T12:00:00Z");
        return ReportDay.of(JUDGED, Clock.fixed(noon, ZoneOffset.UTC));
    }

    private static String results() throws IOException {
        try (var in = TelevisionChoiceTest.class.getResourceAsStream("/demo/sales.expected.csv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
