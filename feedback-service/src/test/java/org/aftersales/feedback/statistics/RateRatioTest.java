package org.aftersales.feedback.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;

class RateRatioTest {

    /** Limits and chances by the beta distribution and the exact binomial test of SciPy 1.17. */
    @ParameterizedTest
    @CsvSource({
        "30, 10, 1000, 1000, 3, 1.4274084701515852, 6.8793017710183255, 0.0022214337732293643",
        "12, 3, 900, 1100, 4.888888888888889, 1.3193555618113675, 26.996795097239566, 0.008018773876337051",
        "0, 7, 500, 500, 0, 0, 0.6938139800964523, 0.015625",
        "5, 0, 1, 2, Infinity, 1.8327117146309193, Infinity, 0.004115226337448558",
    })
    void the_ratio_is_exact(ArgumentsAccessor told) {
        var ratio = new RateRatio(told.getLong(0), told.getLong(1), told.getDouble(2), told.getDouble(3));

        assertEquals(told.getDouble(4), ratio.value(), 1e-9);
        assertEquals(told.getDouble(5), ratio.interval().low(), 1e-9);
        assertEquals(told.getDouble(6), ratio.interval().high(), 1e-8);
        assertEquals(told.getDouble(7), ratio.chance(), 1e-12);
    }

    @Test
    void nothing_that_happened_is_no_ratio() {
        assertThrows(IllegalArgumentException.class, () -> new RateRatio(0, 0, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new RateRatio(1, 0, 0, 1));
    }

    /** 0.01 of three, 0.02 of two, 0.06 alone; one that fails stops all that are weaker. */
    @Test
    void of_many_findings_only_those_count_that_are_hardly_chance_together() {
        assertEquals(List.of(false, true, true), Holm.found(List.of(0.06, 0.01, 0.02)));
        assertEquals(List.of(false, false, false), Holm.found(List.of(0.02, 0.02, 0.02)));
        assertEquals(List.of(false, true, false), Holm.found(List.of(0.03, 0.01, 0.03)));
        assertEquals(List.of(true), Holm.found(List.of(0.05)));
        assertEquals(List.of(), Holm.found(List.of()));
    }
}
