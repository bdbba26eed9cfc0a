package org.aftersales.feedback.trend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.aftersales.feedback.statistics.Distribution;
import org.aftersales.kit.test.EventFamily;
import org.junit.jupiter.api.Test;

class TrendTest {

    private static final LocalDate BEGIN = LocalDate.parse("2026-09-01");
    private static final Distribution GOOD = new Distribution(List.of(1L, 1L, 2L, 8L, 8L));
    private static final Distribution BAD = new Distribution(List.of(8L, 8L, 2L, 1L, 1L));

    private final Trend trend = Trend.of(
            new TrendId(UUID.randomUUID()),
            new Subject(Subject.By.PRODUCT, "09521234001348", Question.EMOTION, "repair"));
    private LocalDate day = BEGIN;

    @Test
    void ninety_nine_answers_are_not_yet_usual() {
        days(4, GOOD);
        days(1, new Distribution(List.of(0L, 0L, 0L, 0L, 19L)));
        assertNull(trend.view().chart());

        days(1, new Distribution(List.of(0L, 0L, 0L, 0L, 1L)));

        assertNotNull(trend.view().chart());
        assertEquals(100, trend.view().usualAnswers());
    }

    @Test
    void days_as_usual_are_told_to_nobody() {
        days(60, GOOD);

        assertEquals(List.of(), trend.raisedEvents());
        assertNull(trend.view().lastShift());
    }

    @Test
    void a_change_that_lasts_is_told_once() {
        days(10, GOOD);
        days(60, BAD);

        assertEquals(1, trend.raisedEvents().size());
        var shifted = (TrendEvent.Shifted) trend.raisedEvents().getFirst();
        assertEquals(BEGIN.plusDays(11), shifted.day());
        assertFalse(shifted.better());
        assertEquals(new BigDecimal("76.25"), shifted.usual());
        assertEquals(100, shifted.usualAnswers());
        assertEquals(new BigDecimal("57.35"), shifted.smoothed());
    }

    @Test
    void the_way_back_is_a_change_as_well() {
        days(10, GOOD);
        days(20, BAD);
        days(20, GOOD);

        var told = trend.raisedEvents().stream()
                .map(event -> ((TrendEvent.Shifted) event).better())
                .toList();
        assertEquals(List.of(false, true), told);
    }

    @Test
    void what_is_told_matches_its_schema() {
        days(10, GOOD);
        days(3, BAD);

        var told = trend.raisedEvents().stream().map(TrendEvent.class::cast).toList();
        EventFamily.assertWhole(TrendEvent.class, "feedback.trend.", told);
    }

    @Test
    void other_words_are_another_series() {
        days(10, GOOD);
        days(10, 2, BAD);

        assertEquals(List.of(), trend.raisedEvents());
        assertEquals(2, trend.view().survey().version());
        assertEquals(100, trend.view().usualAnswers());

        days(10, 2, GOOD);
        assertEquals(1, trend.raisedEvents().size());
    }

    @Test
    void late_answers_to_the_old_words_are_left_out() {
        days(10, 2, GOOD);
        days(60, 1, BAD);

        assertEquals(List.of(), trend.raisedEvents());
        assertEquals(2, trend.view().survey().version());
    }

    private void days(int count, Distribution answers) {
        days(count, 1, answers);
    }

    private void days(int count, int version, Distribution answers) {
        for (int i = 0; i < count; i++) {
            trend.add(day, new DayAnswers(version, answers));
            day = day.plusDays(1);
        }
    }
}
