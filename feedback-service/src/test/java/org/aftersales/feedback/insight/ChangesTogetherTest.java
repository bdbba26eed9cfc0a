package org.aftersales.feedback.insight;

import static org.hamcrest.Matchers.comparesEqualTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Map;
import org.aftersales.feedback.TallyRows;
import org.aftersales.feedback.TallyRows.Place;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of many groups some seem to have changed by chance alone. */
@QuarkusTest
class ChangesTogetherTest {

    private static final String NOVEMBER = "?by=RETAILER&from=2026-11-01&to=2026-11-15";

    @Inject
    Counting counting;

    @Inject
    TallyRows rows;

    private Crowd crowd;

    @BeforeEach
    void open() {
        crowd = counting.crowd();
    }

    /** 40 and 30 of 50: 0.0293 by chance. 45 and 30 of 50: 0.0006. All were treated alike. */
    @Test
    void what_would_be_seen_of_one_is_not_of_one_among_three() {
        for (var retailer : new String[] {"a", "b"}) satisfied(retailer, 40, 30);
        satisfied("c", 45, 30);

        crowd.scores(NOVEMBER)
                .body("items.quality.change.significant", contains(true, true, true))
                .body("items.quality.change.significantAmongAll", contains(false, false, true))
                .body("items[0].quality.change.chance", comparesEqualTo(new BigDecimal("0.029260")))
                .body("items[2].quality.change.chance", comparesEqualTo(new BigDecimal("0.000608")))
                .body("items.emotion.change.significantAmongAll", contains(false, false, false));
        crowd.scores(NOVEMBER + "&survey=repair&limit=1").body("items.quality.change.significant", contains(true));
    }

    @Test
    void scales_are_among_them() {
        for (var day : new String[] {"2026-10-25", "2026-11-05"}) {
            boolean now = day.startsWith("2026-11");
            rows.scale(at(day, "a"), "NPS", "LOYALTY", Map.of(10, now ? 150 : 120, 7, 90, 0, now ? 60 : 90));
            rows.scale(at(day, "a"), "CES", "EFFORT", Map.of(7, 30, 1, 30));
        }

        crowd.scores(NOVEMBER)
                .body("items[0].scales.type", contains("NPS", "CES"))
                .body("items[0].scales.change.significantAmongAll", contains(true, false))
                .body("items[0].scales[0].change.chance", comparesEqualTo(new BigDecimal("0.002380")))
                .body("items[0].scales[1].change.chance", comparesEqualTo(BigDecimal.ONE));
    }

    @Test
    void groups_without_anything_to_compare_with_are_among_none() {
        rows.levels(at("2026-11-05", "a"), 5, 5, 9);

        crowd.scores(NOVEMBER).body("items[0].quality.change", equalTo(null));
    }

    private void satisfied(String retailer, int now, int before) {
        rows.levels(at("2026-11-05", retailer), 5, 5, now);
        rows.levels(at("2026-11-05", retailer), 1, 5, 50 - now);
        rows.levels(at("2026-10-25", retailer), 5, 5, before);
        rows.levels(at("2026-10-25", retailer), 1, 5, 50 - before);
    }

    private Place at(String day, String retailer) {
        return Place.of(crowd.tenant(), day).retailer(retailer);
    }
}
