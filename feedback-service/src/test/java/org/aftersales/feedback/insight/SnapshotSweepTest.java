package org.aftersales.feedback.insight;

import static org.hamcrest.Matchers.empty;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import org.aftersales.feedback.Story;
import org.aftersales.feedback.TallyRows;
import org.aftersales.feedback.TallyRows.Place;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.Recorded;
import org.aftersales.kit.test.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What was counted is told when its day is over, so that whoever listens knows as much as whoever asks. */
@QuarkusTest
class SnapshotSweepTest {

    private static final LocalDate FIRST = LocalDate.parse("2026-10-20");
    private static final LocalDate LAST = LocalDate.parse("2026-11-18");

    @Inject
    Story story;

    @Inject
    TestClock clock;

    @Inject
    TallyRows rows;

    @Inject
    SnapshotSweep sweep;

    @Inject
    EventProbe events;

    private Crowd crowd;

    @BeforeEach
    void open() {
        clock.reset();
        crowd = Crowd.of(story);
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    /** At least five in each cell, so that nothing is hidden; half of it becomes known when its day was told before. */
    @ParameterizedTest
    @EnumSource(names = {"PRODUCT", "RETAILER", "OCCASION", "CHANNEL"})
    void sums_of_the_newest_snapshots_are_the_scores(Grouping by) {
        answered(new Random(5));
        tellAfter(LAST);
        answered(new Random(7));
        rows.taken(place(LAST.minusDays(3), 0), 5, 5, 5);
        tellAfter(LAST.plusDays(1));

        var reader = ScoreReader.of(events.of(crowd.tenant()), new Random(11));

        var asked = crowd.scores("?by=" + by + "&from=" + FIRST + "&to=" + LAST);
        assertEquals(
                asked.extract().<List<Object>>path("items.group").size(),
                reader.groups(by).size());
        for (var group : reader.groups(by)) reader.sum(by, group).assertEqualTo(asked, group);
    }

    @Test
    void a_day_is_told_an_hour_after_its_end_and_once() {
        rows.levels(place(LAST, 0), 5, 5, 7);

        tell(LAST.plusDays(1) + "T00:59:59Z");
        assertEquals(List.of(), told(Grouping.PRODUCT));
        tell(LAST.plusDays(1) + "T01:00:00Z");
        tell(LAST.plusDays(1) + "T12:00:00Z");

        assertEquals(List.of(LAST + " 1 7"), told(Grouping.PRODUCT));
    }

    @Test
    void what_becomes_known_later_is_told_with_the_next_day_and_nothing_else_again() {
        rows.levels(place(LAST, 0), 5, 5, 7);
        rows.levels(place(LAST, 1), 5, 5, 7);
        tellAfter(LAST);

        rows.levels(place(LAST, 1), 1, 1, 2);
        tell(LAST.plusDays(1) + "T23:00:00Z");
        assertEquals(2, told(Grouping.PRODUCT).size());
        tellAfter(LAST.plusDays(1));
        tellAfter(LAST.plusDays(2));

        assertEquals(List.of(LAST + " 1 7", LAST + " 1 7", LAST + " 2 9"), told(Grouping.PRODUCT));
    }

    @Test
    void what_is_of_no_retailer_is_told_of_none() {
        rows.levels(place(LAST, 0).retailer(""), 5, 5, 7);
        tellAfter(LAST);

        assertEquals(List.of(LAST + " 1 7"), told(Grouping.PRODUCT));
        assertEquals(List.of(), told(Grouping.RETAILER));
        crowd.scores("?by=RETAILER&from=" + FIRST + "&to=" + LAST).body("items", empty());
    }

    @Test
    void counts_that_have_gone_are_told_as_none() {
        rows.levels(place(LAST, 0), 5, 5, 7);
        tellAfter(LAST);
        rows.taken(place(LAST, 0), 5, 5, 7);
        tellAfter(LAST.plusDays(1));

        assertEquals(List.of(LAST + " 1 7", LAST + " 2 0"), told(Grouping.PRODUCT));
    }

    @Test
    void a_day_is_told_once_by_several_at_the_same_time() throws Exception {
        for (int i = 0; i < 5; i++) rows.levels(place(LAST.minusDays(i), i), 5, 5, 7);
        clock.set(Instant.parse(LAST.plusDays(1) + "T02:00:00Z"));

        try (var instances = Executors.newFixedThreadPool(8)) {
            var sweeps = Collections.nCopies(8, Executors.callable(sweep::sweep));
            for (var done : instances.invokeAll(sweeps)) done.get();
        }

        assertEquals(5, told(Grouping.PRODUCT).size());
        assertEquals(5, told(Grouping.OCCASION).size());
    }

    private void answered(Random random) {
        for (var day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            for (int i = 0; i < 4; i++) {
                var place = place(day, i);
                rows.levels(place, 5, 5, 5);
                rows.levels(place, 1 + random.nextInt(4), 1 + random.nextInt(5), 5 + random.nextInt(9));
                rows.scale(place, "NPS", "LOYALTY", Map.of(10, 5, random.nextInt(10), 3));
                rows.scale(place, "CES", "EFFORT", Map.of(7, 5, 1 + random.nextInt(6), 3));
                rows.asked(place, 40 + random.nextInt(9), 20);
            }
        }
    }

    /** Of two products, retailers and versions of the survey; all of the same occasion. */
    private Place place(LocalDate day, int i) {
        return Place.of(crowd.tenant(), day.toString())
                .product("0952123400134" + i % 2)
                .retailer("r" + i / 2)
                .version(1 + i % 2);
    }

    private void tellAfter(LocalDate day) {
        tell(day.plusDays(1) + "T01:30:00Z");
    }

    private void tell(String instant) {
        clock.set(Instant.parse(instant));
        sweep.sweep();
    }

    /** Day, revision and answers to both levels. */
    private List<String> told(Grouping by) {
        return events.of(crowd.tenant()).stream()
                .map(Recorded::data)
                .filter(told -> told.get("by").asText().equals(by.name()))
                .map(told -> told.get("day").asText()
                        + " "
                        + told.get("revision")
                        + " "
                        + told.at("/levels/0/answers").asLong())
                .toList();
    }
}
