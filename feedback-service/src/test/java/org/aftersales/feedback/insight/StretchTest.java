package org.aftersales.feedback.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.aftersales.kit.rest.Days;
import org.junit.jupiter.api.Test;

class StretchTest {

    @Test
    void whole_months_and_the_days_around_them() {
        var stretch = Stretch.of(List.of(days("2026-01-30", "2026-04-01")));

        assertEquals(List.of(day("2026-02-01"), day("2026-03-01")), stretch.months());
        assertEquals(List.of(day("2026-01-30"), day("2026-01-31"), day("2026-04-01")), stretch.days());
    }

    @Test
    void a_month_that_two_periods_share_is_taken_by_days() {
        var stretch = Stretch.of(List.of(days("2026-02-01", "2026-02-27"), days("2026-02-28", "2026-03-31")));

        assertEquals(List.of(day("2026-03-01")), stretch.months());
        assertEquals(28, stretch.days().size());
    }

    @Test
    void every_day_is_in_it_once() {
        var random = new Random(3);
        for (int round = 0; round < 500; round++) {
            var from = LocalDate.ofEpochDay(20_000 + random.nextInt(1_000));
            var period = new Days(from, from.plusDays(random.nextInt(366)));
            var stretch = Stretch.of(List.of(period));

            var covered = Stream.concat(
                            stretch.days().stream(),
                            stretch.months().stream().flatMap(month -> month.datesUntil(month.plusMonths(1))))
                    .sorted()
                    .toList();
            assertEquals(from.datesUntil(period.to().plusDays(1)).toList(), covered);
        }
    }

    private static Days days(String from, String to) {
        return new Days(day(from), day(to));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
