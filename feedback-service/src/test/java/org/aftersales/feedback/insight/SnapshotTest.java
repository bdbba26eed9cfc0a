package org.aftersales.feedback.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.feedback.template.TemplateRef;
import org.aftersales.kit.test.EventFamily;
import org.junit.jupiter.api.Test;

/** What is told of a day, and of which groups less. */
class SnapshotTest {

    private static final Instant NOW = Instant.parse("2026-11-21T01:02:03Z");
    private static final TemplateRef SURVEY = new TemplateRef("repair", 1);
    private static final TemplateRef REWORDED = new TemplateRef("repair", 2);

    @Test
    void means_and_variances_follow_from_its_sums() {
        var counts = new Counted();
        counts.add(SURVEY, "NPS/LOYALTY", new Long[] {1L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 2L, 0L, 3L});
        counts.add(SURVEY, "CES/EFFORT", new Long[] {0L, 4L, 0L, 0L, 0L, 0L, 0L, 1L});

        var told = told(counts).scales();

        assertEquals(new DayCounts.Sums(46, 428), told.getFirst().steps());
        assertEquals(new DayCounts.Sums(4 + 7, 4 + 49), told.getLast().steps());
        assertEquals(5, told.getLast().answers());
    }

    @Test
    void both_levels_have_sums_of_their_own() {
        var counts = answered(5, 4, 4);
        counts.add(SURVEY, Counted.LEVELS, pair(5, 5, 2));
        counts.add(SURVEY, Counted.LEVELS, pair(2, 1, 1));

        var told = told(counts).levels().getFirst();

        assertEquals(new DayCounts.Sums(32, 154), told.quality());
        assertEquals(new DayCounts.Sums(27, 115), told.emotion());
        assertEquals(7, told.answers());
    }

    @Test
    void of_few_nothing_is_told_but_how_many_and_nothing_of_those_who_would_tell_of_them() {
        var untold = Untold.ofDay(Map.of("a", answered(5, 5, 4), "b", answered(1, 1, 9), "c", answered(3, 3, 10)));

        var few = DayCounts.of("a", answered(5, 5, 4), untold).levels().getFirst();
        assertEquals(4, few.answers());
        assertNull(few.pairs());
        assertNull(few.quality());
        assertNull(
                DayCounts.of("b", answered(1, 1, 9), untold).levels().getFirst().emotion());
        assertEquals(
                10,
                DayCounts.of("c", answered(3, 3, 10), untold)
                        .levels()
                        .getFirst()
                        .pairs()
                        .get(12));
    }

    @Test
    void each_version_of_a_survey_and_each_scale_is_suppressed_by_itself() {
        var mixed = answered(5, 5, 5);
        mixed.add(REWORDED, Counted.LEVELS, pair(1, 1, 4));
        mixed.add(SURVEY, "CSAT/QUALITY", new Long[] {0L, 4L});

        var told = DayCounts.of("a", mixed, Untold.ofDay(Map.of("a", mixed)));

        assertEquals(false, told.levels().getFirst().suppressed());
        assertEquals(true, told.levels().getLast().suppressed());
        assertEquals(true, told.scales().getFirst().suppressed());
    }

    @Test
    void batches_are_parts_of_their_product() {
        var untold = Untold.ofDay(Map.of(
                "1/a",
                answered(5, 5, 4),
                "1/b",
                answered(5, 5, 9),
                "2/a",
                answered(5, 5, 9),
                "2/b",
                answered(5, 5, 9)));

        assertEquals(true, untold.holds("1/b", "repair 1", Counted.LEVELS));
        assertEquals(false, untold.holds("2/a", "repair 1", Counted.LEVELS));
    }

    @Test
    void the_same_counts_are_told_once_and_others_replace_them() {
        var snapshot = snapshot();

        snapshot.tell(DayCounts.NONE, NOW);
        assertEquals(0, snapshot.raisedEvents().size());
        snapshot.tell(told(answered(5, 5, 5)), NOW);
        snapshot.tell(told(answered(5, 5, 5)), NOW);
        snapshot.tell(told(answered(5, 5, 6)), NOW);
        snapshot.tell(DayCounts.NONE, NOW);

        assertEquals(
                List.of(1L, 2L, 3L),
                snapshot.raisedEvents().stream()
                        .map(event -> ((SnapshotEvent.Taken) event).revision())
                        .toList());
    }

    @Test
    void whatever_is_told_is_told_in_the_words_of_its_schema() {
        var snapshot = snapshot();
        var counts = answered(5, 4, 7);
        counts.add(REWORDED, Counted.LEVELS, pair(1, 1, 4));
        counts.add(SURVEY, "NPS/LOYALTY", new Long[] {1L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 2L, 0L, 3L});
        counts.add(SURVEY, "CES/EFFORT", new Long[] {0L, 3L});
        snapshot.tell(told(counts), NOW);

        EventFamily.assertWhole(SnapshotEvent.class, "feedback.score.", snapshot.raisedEvents());
    }

    private static DayCounts told(Counted counts) {
        return DayCounts.of("a", counts, Untold.ofDay(Map.of("a", counts)));
    }

    private static Counted answered(int quality, int emotion, long people) {
        var counts = new Counted();
        counts.add(SURVEY, Counted.LEVELS, pair(quality, emotion, people));
        return counts;
    }

    private static Long[] pair(int quality, int emotion, long people) {
        var answers = new Long[25];
        answers[(quality - 1) * 5 + emotion - 1] = people;
        return answers;
    }

    private static Snapshot snapshot() {
        var day = new SnapshotDay(LocalDate.parse("2026-11-20"), Grouping.PRODUCT);
        return Snapshot.of(new SnapshotId(UUID.randomUUID()), day, "09521234001348");
    }
}
