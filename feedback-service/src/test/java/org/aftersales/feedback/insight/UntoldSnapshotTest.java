package org.aftersales.feedback.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.aftersales.feedback.Story;
import org.aftersales.feedback.TallyRows;
import org.aftersales.feedback.TallyRows.Place;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.tx.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of whom nothing is told to those who listen, and to work in the background. */
@QuarkusTest
class UntoldSnapshotTest {

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

    @Inject
    @DataSource("worker")
    AgroalDataSource worker;

    @BeforeEach
    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void nobody_listens_to_what_three_people_said() {
        var crowd = Crowd.of(story);
        var place = Place.of(crowd.tenant(), "2026-11-18").product("09521234001348");
        rows.levels(place, 1, 1, 3);
        rows.scale(place, "NPS", "LOYALTY", Map.of(0, 3));

        clock.set(Instant.parse("2026-11-19T02:00:00Z"));
        sweep.sweep();

        var told = events.of(crowd.tenant());
        assertEquals(4, told.size(), "of the occasion, the product, the retailer and the channel");
        for (var event : told) {
            assertSuppressed(event.data().at("/levels/0"), "pairs");
            assertSuppressed(event.data().at("/scales/0"), "counts");
        }
    }

    private static void assertSuppressed(JsonNode series, String counts) {
        assertEquals(3, series.get("answers").asLong());
        assertTrue(series.get("suppressed").asBoolean());
        assertTrue(series.path(counts).isMissingNode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"select day from snapshot_due", "delete from snapshot_due", "select name from score_snapshot"})
    void work_in_the_background_knows_whose_days_there_are_and_not_which(String sql) {
        var refusal = assertThrows(
                Sql.SqlFailure.class,
                () -> Sql.call(worker, connection -> {
                    try (var statement = connection.createStatement()) {
                        return statement.execute(sql);
                    }
                }));

        assertEquals("42501", refusal.state());
    }
}
