package org.aftersales.loyalty.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PointsTest {

    @ParameterizedTest
    @ValueSource(longs = {-1, 1_000_000_001, Long.MIN_VALUE, Long.MAX_VALUE})
    void fewer_than_none_or_more_than_a_billion_are_refused(long value) {
        assertThrows(IllegalArgumentException.class, () -> new Points(value));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 1_000_000_000})
    void none_to_a_billion_are_points(long value) {
        assertEquals(value, new Points(value).value());
    }

    @Test
    void zero_points_are_none() {
        assertTrue(new Points(0).none());
    }
}
