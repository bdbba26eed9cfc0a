package org.aftersales.feedback.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HundredthsTest {

    @ParameterizedTest
    @CsvSource({"0.005, 0.01", "-0.005, -0.01", "0.0049, 0.00", "14.374999999999998, 14.38", "14.3749, 14.37"})
    void a_half_is_rounded_up_and_what_is_less_is_not(double value, BigDecimal told) {
        assertEquals(told, Hundredths.of(value));
    }

    /** As whole numbers tell it: the half is where 20 000 times the part leaves no rest and is odd. */
    @Test
    void every_part_of_up_to_a_thousand_is_told_as_on_paper() {
        for (int of = 1; of <= 1000; of++) {
            int all = of;
            IntStream.rangeClosed(0, of).forEach(some -> {
                long hundredths = (20_000L * some + all) / (2L * all);
                assertEquals(BigDecimal.valueOf(hundredths, 2), Hundredths.percent((double) some / all));
            });
        }
    }
}
