package org.aftersales.feedback.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareTest {

    /** Published for Wilson's interval with z = 1.959964, and its ends by its formula. */
    @ParameterizedTest
    @CsvSource({"8, 10, 0.4902, 0.9433", "45, 50, 0.7864, 0.9565", "0, 10, 0, 0.2775", "10, 10, 0.7225, 1"})
    void the_interval_is_wilsons(long some, long of, double low, double high) {
        var interval = new Share(some, of).interval();

        assertEquals(low, interval.low(), 0.00005);
        assertEquals(high, interval.high(), 0.00005);
    }

    /** Table II of Newcombe, "Interval estimation for the difference between independent proportions" (1998), method 10. */
    @ParameterizedTest
    @CsvSource({
        "56/70, 48/80, 0.0524, 0.3339",
        "9/10, 3/10, 0.1705, 0.8090",
        "6/7, 2/7, 0.0582, 0.8062",
        "5/56, 0/29, -0.0381, 0.1926",
        "0/10, 0/20, -0.1611, 0.2775",
        "10/10, 0/20, 0.6791, 1",
    })
    void the_interval_of_a_difference_is_newcombes(String one, String other, double low, double high) {
        var interval = share(one).intervalOfLess(share(other));

        assertEquals(low, interval.low(), 0.00005);
        assertEquals(high, interval.high(), 0.00005);
    }

    private static Share share(String text) {
        var parts = text.split("/");
        return new Share(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
    }

    @Test
    void a_difference_that_may_be_none_holds_zero() {
        assertTrue(new Share(5, 56).intervalOfLess(new Share(0, 29)).holdsZero());
        assertFalse(new Share(9, 10).intervalOfLess(new Share(3, 10)).holdsZero());
        assertFalse(new Share(3, 10).intervalOfLess(new Share(9, 10)).holdsZero());
    }

    /** Over true shares from 0.05 to 0.95, because the coverage of any interval of counts swings around its level. */
    @ParameterizedTest
    @CsvSource({"10", "30", "100", "1000"})
    void nineteen_of_twenty_intervals_hold_the_truth(int of) {
        var random = new Random(20_261_122L + of);
        int rounds = 20_000;
        int held = 0;
        for (int round = 0; round < rounds; round++) {
            double truth = 0.05 + 0.9 * random.nextDouble();
            long some = random.doubles(of).filter(each -> each < truth).count();
            var interval = new Share(some, of).interval();
            if (interval.low() <= truth && truth <= interval.high()) held++;
        }

        assertEquals(0.95, (double) held / rounds, 0.02);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "-1, 5", "6, 5"})
    void more_than_all_less_than_none_or_some_of_nobody_are_no_share(long some, long of) {
        assertThrows(IllegalArgumentException.class, () -> new Share(some, of));
    }
}
