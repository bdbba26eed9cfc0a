package org.aftersales.loyalty.tier;

import static org.aftersales.loyalty.tier.TierFixtures.in;
import static org.aftersales.loyalty.tier.TierFixtures.terms;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.aftersales.loyalty.ledger.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Midnight in Tehran is at half past eight in the evening, UTC. */
class LadderTest {
    private static final Instant NOW = TierFixtures.NOW;
    private static final Ladder YEARLY = new Ladder(TierFixtures.YEARLY);
    private static final Ladder MONTHLY = new Ladder(terms(TierPeriod.MONTHS, 12, 30));
    private static final Ladder STRICT = new Ladder(terms(TierPeriod.MONTHS, 2, 0));

    @ParameterizedTest
    @CsvSource({
        "0, , SILVER, 500",
        "499, , SILVER, 1",
        "500, SILVER, GOLD, 500",
        "501, SILVER, GOLD, 499",
        "999, SILVER, GOLD, 1",
        "1000, GOLD, , ",
        "1001, GOLD, , ",
    })
    void boundary_tiers__a_tier_begins_at_its_points_that_number_included(
            long points, String tier, String next, Long missing) {
        var standing = TierStanding.of(TierFixtures.measure(points), Earned.NOTHING, null);
        assertEquals(tier, standing.code());
        assertEquals(next, standing.next() == null ? null : standing.next().code());
        assertEquals(missing, standing.next() == null ? null : standing.next().missing());
    }

    @Test
    void points_count_for_as_many_months_as_the_terms_say_at_least_and_the_grace_comes_after_that() {
        var earned = MONTHLY.judge(Earned.NOTHING, in("2026-11", 500), NOW);
        assertEquals(new Earned("SILVER", Instant.parse("2027-12-30T20:30:00Z")), earned);
        assertEquals(earned, MONTHLY.judge(earned, in("2026-11", 500), Instant.parse("2027-12-30T20:29:59Z")));
        assertEquals(Earned.NOTHING, MONTHLY.judge(earned, in("2026-11", 500), Instant.parse("2027-12-30T20:30:00Z")));
    }

    @Test
    void a_year_counts_until_the_next_one_is_over() {
        var earned = YEARLY.judge(Earned.NOTHING, in("2026-11", 1_000), NOW);
        assertEquals(new Earned("GOLD", Instant.parse("2028-01-30T20:30:00Z")), earned);
    }

    @Test
    void what_a_return_takes_away_ends_a_tier_when_the_period_ends_and_not_before() {
        var earned = YEARLY.judge(Earned.NOTHING, in("2026-11", 1_000), NOW);
        var kept = YEARLY.judge(earned, in("2026-11", 600), NOW);
        assertEquals(new Earned("GOLD", Instant.parse("2027-01-30T20:30:00Z")), kept);
        var fallen = YEARLY.judge(kept, in("2026-11", 600), Instant.parse("2027-01-30T20:30:00Z"));
        assertEquals(new Earned("SILVER", Instant.parse("2028-01-30T20:30:00Z")), fallen);
    }

    @Test
    void too_few_points_do_not_lengthen_the_grace_and_enough_of_them_end_it() {
        var earned = YEARLY.judge(Earned.NOTHING, in("2026-11", 500), NOW);
        var inGrace = Instant.parse("2028-01-15T00:00:00Z");
        var few = Map.of(YearMonth.parse("2026-11"), 500L, YearMonth.parse("2028-01"), 499L);
        assertEquals(earned, YEARLY.judge(earned, new Qualified(few), inGrace));
        var enough = Map.of(YearMonth.parse("2026-11"), 500L, YearMonth.parse("2028-01"), 500L);
        assertEquals(
                new Earned("SILVER", Instant.parse("2030-01-30T20:30:00Z")),
                YEARLY.judge(earned, new Qualified(enough), inGrace));
    }

    @Test
    void a_tier_that_other_terms_do_not_have_is_none_and_raised_points_end_one_with_its_period() {
        var before = new Earned("PLATINUM", Instant.parse("2030-01-01T00:00:00Z"));
        assertEquals("SILVER", YEARLY.judge(before, in("2026-11", 500), NOW).tier());
        assertEquals(Earned.NOTHING, YEARLY.judge(before, in("2026-11", 499), NOW));
        var dearer = new Ladder(new TierTerms(
                "Asia/Tehran",
                TierPeriod.CALENDAR_YEAR,
                null,
                0,
                Set.of(Reason.REGISTRATION),
                List.of(new TierLevel("SILVER", "Silver", null, 501, null))));
        var silver = new Earned("SILVER", Instant.parse("2028-01-30T20:30:00Z"));
        assertEquals(
                new Earned("SILVER", Instant.parse("2026-12-31T20:30:00Z")),
                dearer.judge(silver, in("2026-11", 500), NOW));
    }

    @Test
    void of_two_tiers_the_higher_one_is_in_force() {
        assertEquals("GOLD", YEARLY.higher("SILVER", "GOLD"));
        assertEquals("GOLD", YEARLY.higher("GOLD", null));
        assertEquals("SILVER", YEARLY.higher("PLATINUM", "SILVER"));
        assertEquals(null, YEARLY.higher(null, "PLATINUM"));
    }

    /** Judged just before and after points come or go, as the service does it, and judged every day besides. */
    @ParameterizedTest
    @EnumSource
    void however_late_a_member_is_judged_it_is_as_if_it_had_been_done_every_day(TierPeriod period) {
        var ladder = period == TierPeriod.MONTHS ? STRICT : YEARLY;
        for (var seed = 0; seed < 100; seed++) {
            var random = new Random(seed);
            var months = new HashMap<YearMonth, Long>();
            var seldom = Earned.NOTHING;
            var daily = Earned.NOTHING;
            var now = NOW;
            for (var day = 0; day < 900; day++) {
                now = now.plus(Duration.ofDays(1));
                var points = new Qualified(months);
                daily = ladder.judge(daily, points, now);
                assertEquals(daily, ladder.judge(seldom, points, now), "day " + day + " of " + seed);
                if (random.nextInt(40) > 0) continue;
                var month = YearMonth.from(now.atZone(ZoneId.of("Asia/Tehran"))).minusMonths(random.nextInt(3));
                var change = random.nextInt(4) == 0 ? -months.getOrDefault(month, 0L) / 2 : random.nextInt(700);
                months.merge(month, change, Long::sum);
                seldom = ladder.judge(ladder.judge(seldom, points, now), new Qualified(months), now);
                daily = ladder.judge(daily, new Qualified(months), now);
            }
        }
    }
}
