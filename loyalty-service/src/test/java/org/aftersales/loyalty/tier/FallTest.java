package org.aftersales.loyalty.tier;

import static org.aftersales.loyalty.tier.TierFixtures.in;
import static org.aftersales.loyalty.tier.TierFixtures.measure;
import static org.aftersales.loyalty.tier.TierFixtures.programme;
import static org.aftersales.loyalty.tier.TierFixtures.terms;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Silver begins at 500 points, gold at 1 000. */
class FallTest {
    private static final Instant END = Instant.parse("2028-01-30T20:30:00Z");

    private static Measure at(String moment, long points) {
        return Measure.of(programme(TierFixtures.YEARLY), in("2026-11", points), Instant.parse(moment));
    }

    @Test
    void who_has_no_tier_loses_none() {
        assertEquals(Optional.empty(), Fall.of(measure(499), Earned.NOTHING, null));
    }

    @Test
    void a_year_after_the_year_of_the_points_and_the_grace_is_over_they_are_missing() {
        var measure = at("2028-01-05T00:00:00Z", 1_000);
        var gold = new Earned("GOLD", END);

        var fall = Fall.of(measure, gold, null).orElseThrow();

        assertEquals(new Fall(END, null), fall);
        assertEquals(1_000, fall.missing(measure, gold, null));
    }

    @Test
    void what_a_return_took_away_is_what_is_missing() {
        var measure = at("2026-12-15T00:00:00Z", 600);
        var kept = new Earned("GOLD", Instant.parse("2027-01-30T20:30:00Z"));

        var fall = Fall.of(measure, kept, null).orElseThrow();

        assertEquals("SILVER", fall.to());
        assertEquals(400, fall.missing(measure, kept, null));
    }

    @Test
    void a_pin_holds_until_it_ends_and_what_the_points_reach_is_what_is_left() {
        var pin = new Pin("GOLD", Instant.parse("2026-12-01T00:00:00Z"), PinReason.CONTRACT);
        var silver = new Earned("SILVER", END);

        var fall = Fall.of(measure(700), silver, pin).orElseThrow();

        assertEquals(new Fall(pin.until(), "SILVER"), fall);
        assertEquals(300, fall.missing(measure(700), silver, pin));
    }

    @Test
    void a_pin_that_lasts_longer_than_the_points_moves_the_fall() {
        var pin = new Pin("SILVER", END.plus(Duration.ofDays(10)), PinReason.CONTRACT);

        var fall = Fall.of(measure(700), new Earned("SILVER", END), pin).orElseThrow();

        assertEquals(new Fall(pin.until(), null), fall);
    }

    @Test
    void what_is_earned_too_early_to_count_then_keeps_nothing() {
        var monthly = terms(TierPeriod.MONTHS, 1, 0);
        var now = Instant.parse("2026-11-25T00:00:00Z");
        var measure = Measure.of(programme(monthly), in("2026-12", 500), now);
        var silver = measure.at(Instant.parse("2026-12-15T00:00:00Z")).judge(Earned.NOTHING);

        var fall = Fall.of(measure, silver, null).orElseThrow();

        assertEquals(null, fall.missing(measure, silver, null));
    }

    /** Whatever the history: until then they have the tier, from then on not, and no point is asked for too many. */
    @ParameterizedTest
    @EnumSource
    void it_is_the_moment_at_which_they_will_be_judged_and_one_point_less_would_not_do(TierPeriod period) {
        var programme = programme(terms(period, period == TierPeriod.MONTHS ? 3 : null, 20));
        for (var seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            var months = new HashMap<YearMonth, Long>();
            var earned = Earned.NOTHING;
            var now = TierFixtures.NOW;
            for (var step = 0; step < 12; step++) {
                now = now.plus(Duration.ofDays(random.nextInt(50)));
                earned = Measure.of(programme, new Qualified(months), now).judge(earned);
                months.merge(
                        YearMonth.from(now.atZone(ZoneId.of("Asia/Tehran"))), (long) random.nextInt(600), Long::sum);
                earned = Measure.of(programme, new Qualified(months), now).judge(earned);
            }
            var measure = Measure.of(programme, new Qualified(months), now);
            if (earned.tier() != null) assertFall(measure, earned);
        }
    }

    private static void assertFall(Measure measure, Earned earned) {
        var ladder = measure.ladder();
        var rank = ladder.rank(earned.tier());
        var fall = Fall.of(measure, earned, null).orElseThrow();
        assertEquals(rank, rank(measure.at(fall.at().minusMillis(1)), earned));
        assertEquals(fall.to(), measure.at(fall.at()).judge(earned).tier());
        assertTrue(ladder.rank(fall.to()) < rank);
        var missing = fall.missing(measure, earned, null);
        if (missing == null) return;
        assertTrue(
                rank(measure.with(missing).at(fall.at()), measure.with(missing).judge(earned)) >= rank);
        var few = measure.with(missing - 1);
        assertTrue(rank(few.at(fall.at()), few.judge(earned)) < rank);
    }

    private static int rank(Measure then, Earned before) {
        return then.ladder().rank(then.judge(before).tier());
    }
}
