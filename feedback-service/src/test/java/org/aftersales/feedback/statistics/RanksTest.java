package org.aftersales.feedback.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RanksTest {

    @Test
    void groups_that_cannot_be_told_apart_share_their_ranks() {
        var ranks = Ranks.of(List.of(new Share(90, 100), new Share(86, 100), new Share(20, 100)));

        assertEquals(List.of(new Ranks(1, 2), new Ranks(1, 2), new Ranks(3, 3)), ranks);
    }

    /** 9 of 10 and 3 of 10 differ by Newcombe's interval of 95 %, but not where 45 pairs share the error. */
    @Test
    void what_is_certain_of_two_is_not_of_one_among_many() {
        var two = List.of(new Share(9, 10), new Share(3, 10));
        var many = IntStream.range(0, 10).mapToObj(i -> two.get(i == 0 ? 0 : 1)).toList();

        assertEquals(List.of(new Ranks(1, 1), new Ranks(2, 2)), Ranks.of(two));
        assertEquals(new Ranks(1, 10), Ranks.of(many).getFirst());
    }

    @Test
    void the_order_of_the_groups_plays_no_part() {
        assertEquals(
                List.of(new Ranks(2, 2), new Ranks(1, 1)), Ranks.of(List.of(new Share(20, 100), new Share(90, 100))));
    }

    @Test
    void one_group_is_the_first_and_nobody_has_no_rank() {
        assertEquals(List.of(new Ranks(1, 1)), Ranks.of(List.of(new Share(0, 5))));
        assertEquals(List.of(), Ranks.of(List.of()));
    }

    @Test
    void equal_groups_are_hardly_ever_told_apart() {
        var random = new Random(7);
        long told = IntStream.range(0, 1_000)
                .filter(_ -> {
                    var groups = IntStream.range(0, 8)
                            .mapToObj(_ -> new Share(
                                    random.doubles(60)
                                            .filter(each -> each < 0.8)
                                            .count(),
                                    60))
                            .toList();
                    return Ranks.of(groups).stream().anyMatch(rank -> !rank.equals(new Ranks(1, 8)));
                })
                .count();

        assertTrue(told <= 50, () -> "of 1000: " + told);
    }
}
