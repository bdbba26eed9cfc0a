package org.aftersales.loyalty.liability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.aftersales.loyalty.ledger.Points;
import org.aftersales.loyalty.ledger.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsedShareTest {
    private static final Cohort ENDED = cohort(1_100, 100, 600, 0, true);

    @ParameterizedTest
    @CsvSource({
        "1000, 0, 500, 0, 100",
        "1000, 0, 600, 0, 0",
        "1000, 0, 900, 0, 0",
        "1000, 0, 900, 50, 50",
        "1000, 500, 0, 0, 300",
        "1, 0, 0, 0, 1",
        "2, 0, 0, 0, 1",
    })
    void an_open_cohort_is_expected_to_be_used_in_the_share_in_which_ended_ones_were(
            long issued, long takenBack, long redeemed, long held, long expected) {
        var open = cohort(issued, takenBack, redeemed, held, false);
        assertEquals(expected, UsedShare.seenIn(List.of(ENDED, open)).expected(open));
    }

    @Test
    void the_share_is_that_of_all_ended_cohorts_together() {
        var share = UsedShare.seenIn(List.of(ENDED, cohort(3_000, 0, 600, 0, true), cohort(9, 0, 9, 0, false)));
        assertEquals(new BigDecimal("0.3000"), share.value());
    }

    @Test
    void without_an_ended_cohort_all_points_are_expected_to_be_used() {
        var open = cohort(1_000, 0, 100, 0, false);
        var share = UsedShare.seenIn(List.of(open));
        assertFalse(share.known());
        assertEquals(BigDecimal.ONE, share.value());
        assertEquals(900, share.expected(open));
    }

    @Test
    void very_many_points_are_reckoned_with_exactly() {
        var many = Points.MOST * 1_000_000_000;
        var open = cohort(many, 0, 0, 0, false);
        assertEquals(many / 10 * 6, UsedShare.seenIn(List.of(ENDED, open)).expected(open));
    }

    private static Cohort cohort(long issued, long takenBack, long redeemed, long held, boolean over) {
        var left = issued - takenBack - redeemed;
        var month = YearMonth.parse("2026-11");
        return new Cohort(
                month, Reason.SURVEY, issued, takenBack, redeemed, 0, over ? left : 0, held, over ? 0 : left, over);
    }
}
