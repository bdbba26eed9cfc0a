package org.aftersales.feedback.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How likely a difference is by chance; expected numbers are reckoned by other code, by bisection and by quadrature. */
class ChanceTest {

    private static final double EXACT = 1e-8;

    @ParameterizedTest
    @CsvSource({
        "40/50, 30/50, 0.02925999207527508",
        "30/50, 40/50, 0.02925999207527508",
        "45/50, 30/50, 0.0006077907058915506",
        "0/20, 5/20, 0.025347318677468294",
        "56/70, 48/80, 0.008133140358606858",
        "8/10, 8/10, 1",
    })
    void of_two_shares_it_is_by_newcombes_interval(String one, String other, double chance) {
        assertEquals(chance, share(one).chanceOfLess(share(other)), EXACT);
    }

    @ParameterizedTest
    @CsvSource({
        "50/30/20, 40/30/30, 0.07941062599894229",
        "40/30/30, 50/30/20, 0.07941062599894229",
        "10/0/0, 5/3/2, 0.039984479680827634",
        "150/90/60, 120/90/90, 0.0023798164638097054",
    })
    void of_two_net_promoter_scores_it_is_by_their_variances(String one, String other, double chance) {
        assertEquals(chance, recommendations(one).chanceOfLess(recommendations(other)), EXACT);
    }

    @ParameterizedTest
    @CsvSource({
        "1/2/3/4/10, 2/4/6/5/3, 0.036701286943307654",
        "2/4/6/5/3, 1/2/3/4/10, 0.036701286943307654",
        "0/0/1/2/3/2/2, 3/2/2/1/1/1/0, 0.0030291134586620805",
    })
    void of_two_means_it_is_by_welchs_t(String one, String other, double chance) {
        assertEquals(chance, distribution(one).chanceOfLess(distribution(other)), EXACT);
    }

    @Test
    void it_is_below_a_twentieth_where_the_interval_leaves_no_difference_out() {
        var random = new Random(3);
        for (int i = 0; i < 500; i++) {
            var one = new Share(random.nextInt(41), 40);
            var other = new Share(random.nextInt(26), 25);

            assertEquals(one.intervalOfLess(other).holdsZero(), one.chanceOfLess(other) > 0.05, one + " " + other);
        }
    }

    private static Share share(String text) {
        var parts = numbers(text);
        return new Share(parts.getFirst(), parts.getLast());
    }

    private static Recommendations recommendations(String text) {
        var parts = numbers(text);
        return new Recommendations(parts.get(0), parts.get(1), parts.get(2));
    }

    private static Distribution distribution(String text) {
        return new Distribution(numbers(text));
    }

    private static List<Long> numbers(String text) {
        return Arrays.stream(text.split("/")).map(Long::valueOf).toList();
    }
}
