package org.aftersales.loyalty.budget;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharesTest {

    @ParameterizedTest
    @CsvSource({"0, 1", "999, 1", "1999, 1", "2000, 2", "15999, 15", "16000, 16", "1000000000000, 16"})
    void a_part_has_a_thousand_points_at_least_and_there_are_sixteen_at_most(long points, int parts) {
        assertEquals(parts, Shares.parts(points));
    }

    @Test
    void parts_are_even_and_together_all() {
        assertEquals(List.of(4L, 3L, 3L), Shares.divide(10, 3));
        assertEquals(List.of(1L, 0L), Shares.divide(1, 2));
    }
}
