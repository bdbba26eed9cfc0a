package org.aftersales.warranty.returns;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.aftersales.warranty.catalogue.PolicyVersion;
import org.aftersales.warranty.catalogue.PolicyVersion.ReturnWindow;
import org.aftersales.warranty.catalogue.ShippedCatalogue;
import org.aftersales.warranty.coverage.EndDay;
import org.aftersales.warranty.coverage.Evidence;
import org.aftersales.warranty.coverage.Period;
import org.aftersales.warranty.coverage.SaleDates;
import org.aftersales.warranty.coverage.TermCalendar;
import org.aftersales.warranty.coverage.Terms;
import org.aftersales.warranty.returns.Deadline.Timeliness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineTest {

    private static final SaleDates SOLD = new SaleDates(day("2025-08-29"), null, null);
    private static final SaleDates DELIVERED = new SaleDates(day("2025-08-29"), day("2025-08-30"), null);

    @ParameterizedTest
    @CsvSource({
        "GREGORIAN,   INCLUSIVE,  P14D, 2025-08-30, 2025-09-13",
        "GREGORIAN,   DAY_BEFORE, P14D, 2025-08-30, 2025-09-12",
        "GREGORIAN,   INCLUSIVE,  P1M,  2025-01-31, 2025-02-28",
        "GREGORIAN,   INCLUSIVE,  P1M,  2024-01-31, 2024-02-29",
        "GREGORIAN,   INCLUSIVE,  P1Y,  2024-02-29, 2025-02-28",
        "SOLAR_HIJRI, INCLUSIVE,  P1M,  2025-08-22, 2025-09-22", // 31 Mordad, Shahrivar has 31 days
        "SOLAR_HIJRI, INCLUSIVE,  P1M,  2025-09-22, 2025-10-22", // 31 Shahrivar, Mehr has 30 days
    })
    void the_last_day_is_counted_as_the_policy_counts(
            TermCalendar calendar, EndDay endDay, String period, LocalDate delivered, LocalDate last) {
        var policy = policy(calendar, endDay, window(period, Evidence.DELIVERY, Evidence.SALE));
        var dates = new SaleDates(delivered.minusDays(1), delivered, null);

        assertEquals(in(Timeliness.IN_TIME, last, Evidence.DELIVERY), Deadline.of(policy, dates, last));
        assertEquals(in(Timeliness.TOO_LATE, last, Evidence.DELIVERY), Deadline.of(policy, dates, last.plusDays(1)));
    }

    @Test
    void without_the_first_event_the_other_counts() {
        var policy = policy(window("P14D", Evidence.DELIVERY, Evidence.SALE));

        assertEquals(
                in(Timeliness.IN_TIME, day("2025-09-12"), Evidence.SALE), Deadline.of(policy, SOLD, day("2025-09-12")));
        assertEquals(
                in(Timeliness.TOO_LATE, day("2025-09-12"), Evidence.SALE),
                Deadline.of(policy, SOLD, day("2025-09-13")));
    }

    @Test
    void without_a_day_to_count_from_it_is_neither_in_time_nor_too_late() {
        var policy = policy(window("P14D", Evidence.INSTALLATION, Evidence.ACTIVATION));

        assertEquals(in(Timeliness.UNDECIDED, null, null), Deadline.of(policy, DELIVERED, day("2025-08-30")));
    }

    @Test
    void a_policy_without_a_window_takes_nothing_back() {
        assertEquals(in(Timeliness.NO_WINDOW, null, null), Deadline.of(policy(null), DELIVERED, day("2025-08-30")));
    }

    private static Deadline in(Timeliness verdict, LocalDate last, Evidence from) {
        return new Deadline(verdict, last, from);
    }

    private static ReturnWindow window(String period, Evidence from, Evidence fallback) {
        return new ReturnWindow(Period.parse(period), from, fallback);
    }

    private static PolicyVersion policy(ReturnWindow window) {
        return policy(TermCalendar.GREGORIAN, EndDay.INCLUSIVE, window);
    }

    private static PolicyVersion policy(TermCalendar calendar, EndDay endDay, ReturnWindow window) {
        var shipped = ShippedCatalogue.read().policy("TV-36", 1).orElseThrow();
        var terms = shipped.terms();
        return new PolicyVersion(
                "TV-36",
                1,
                shipped.effectiveFrom(),
                "Television",
                null,
                new Terms(
                        terms.zone(),
                        calendar,
                        terms.startRule(),
                        terms.coverages(),
                        endDay,
                        terms.repairEffect(),
                        terms.exclusions(),
                        null),
                window,
                shipped.transfers(),
                null);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
