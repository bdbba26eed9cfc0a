package org.aftersales.warranty.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.aftersales.kit.domain.Money;
import org.aftersales.warranty.claim.ClaimId;
import org.aftersales.warranty.coverage.CoverageKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;

/** The expected figures were worked out by hand. */
class CancellationQuoteTest {

    /** 2027: 365 days. */
    private static final ContractLine YEAR =
            new ContractLine(CoverageKind.PARTS, LocalDate.parse("2027-01-01"), LocalDate.parse("2027-12-31"));

    private static Unused on(String day) {
        return Unused.of(List.of(YEAR), LocalDate.parse(day));
    }

    @ParameterizedTest
    @CsvSource({
        // 30 000 km from 12 000 on; 182 of 365 days are left, so 182.00 by time
        // meter, left,  basis, used,    refund
        "12000,   30000, TIME,  183.00,  182.00",
        "27000,   15000, TIME,  183.00,  182.00",
        "27041,   14959, TIME,  183.00,  182.00", // 14959/30000 of 365 = 182.0011…, the same
        "27042,   14958, USAGE, 183.01,  181.99",
        "41999,   1,     USAGE, 364.99,  0.01",
        "42000,   0,     USAGE, 365.00,  0.00",
        "90000,   0,     USAGE, 365.00,  0.00",
        "3,       30000, TIME,  183.00,  182.00" // the meter of another unit
    })
    void time_or_use_whichever_leaves_less(
            long meter, long left, CancellationQuote.Basis basis, String used, String due) {
        var price = new Price(Money.of("365.00", "EUR"), Money.of("0.00", "EUR"));
        var unused = on("2027-07-02").by(new ContractUsage("km", 12_000, 30_000), meter);

        var quote = CancellationQuote.of(unused, price, false, List.of());

        assertEquals(left, quote.unusedUsage());
        assertEquals(basis, quote.basis());
        assertEquals(Money.of(used, "EUR"), quote.used());
        assertEquals(Money.of(due, "EUR"), quote.refund());
    }

    @ParameterizedTest
    @CsvSource({
        // as of,     paid,    fee,    cur, used,    charged, refund
        "2026-06-01, 365.00,  10.00,  EUR, 0.00,    10.00,   355.00", // before it begins: all but the fee
        "2026-12-31, 365.00,  10.00,  EUR, 0.00,    10.00,   355.00", // the day before it begins
        "2027-01-01, 365.00,  10.00,  EUR, 1.00,    10.00,   354.00", // one day used
        "2027-07-02, 365.00,  0.00,   EUR, 183.00,  0.00,    182.00", // 183 of 365 days used
        "2027-12-30, 365.00,  10.00,  EUR, 364.00,  1.00,    0.00", // the fee takes what is left, never more
        "2027-12-31, 365.00,  10.00,  EUR, 365.00,  0.00,    0.00", // the last day
        "2028-05-05, 365.00,  10.00,  EUR, 365.00,  0.00,    0.00", // long over
        "2027-03-31, 100.00,  0.00,   EUR, 24.66,   0.00,    75.34", // 275/365 of 100 = 75.342…
        "2027-07-01, 1.01,    0.00,   EUR, 0.50,    0.00,    0.51", // 183/365 of 1.01 = 0.506…
        "2027-07-01, 1000,    1,      JPY, 499,     1,       500", // 183/365 of 1000 = 501.36…
        "2027-07-01, 10.000,  0.001,  KWD, 4.986,   0.001,   5.013", // 183/365 of 10 = 5.01369…
        "2027-07-01, 0.00,    5.00,   EUR, 0.00,    0.00,    0.00", // a reward
    })
    void the_days_to_come_are_paid_back_less_the_fee(ArgumentsAccessor row) {
        var currency = row.getString(3);
        var price = new Price(Money.of(row.getString(1), currency), Money.of(row.getString(2), currency));

        var quote = CancellationQuote.of(on(row.getString(0)), price, false, List.of());

        assertEquals(Money.of(row.getString(4), currency), quote.used());
        assertEquals(Money.of(row.getString(5), currency), quote.fee());
        assertEquals(Money.of(row.getString(6), currency), quote.refund());
    }

    @Test
    void within_the_free_look_everything_comes_back_and_the_fee_is_waived() {
        var price = new Price(Money.of("365.00", "EUR"), Money.of("10.00", "EUR"));

        var quote = CancellationQuote.of(on("2027-03-31"), price, true, List.of());

        assertEquals(Money.of("365.00", "EUR"), quote.refund());
        assertEquals(Money.of("0.00", "EUR"), quote.fee());
        assertEquals(Money.of("0.00", "EUR"), quote.used());
    }

    @ParameterizedTest
    @CsvSource({
        // cost,  taken,  fee,   refund of the 182 left
        "0.00,    0.00,   10.00, 172.00",
        "100.00,  100.00, 10.00, 72.00",
        "175.00,  175.00, 7.00,  0.00",
        "182.00,  182.00, 0.00,  0.00",
        "5000.00, 182.00, 0.00,  0.00",
    })
    void what_claims_have_cost_is_taken_off_before_the_fee(String cost, String taken, String fee, String refund) {
        var price = new Price(Money.of("365.00", "EUR"), Money.of("10.00", "EUR"));
        var claims = List.of(claim(Money.of(cost, "EUR")), claim(null));

        var quote = CancellationQuote.of(on("2027-07-02"), price, false, claims);

        assertEquals(Money.of(taken, "EUR"), quote.claimsPaid());
        assertEquals(Money.of(fee, "EUR"), quote.fee());
        assertEquals(Money.of(refund, "EUR"), quote.refund());
    }

    private static ClaimedOn claim(@Nullable Money cost) {
        return new ClaimedOn(new ClaimId(new UUID(3, 3)), "CL-1", cost);
    }

    @Test
    void kinds_with_days_of_their_own_weigh_by_their_days() {
        var labour =
                new ContractLine(CoverageKind.LABOUR, LocalDate.parse("2026-01-01"), LocalDate.parse("2026-12-31"));
        var price = new Price(Money.of("730.00", "EUR"), Money.of("0.00", "EUR"));

        var quote = CancellationQuote.of(
                Unused.of(List.of(labour, YEAR), LocalDate.parse("2026-12-31")), price, false, List.of());

        assertEquals(365, quote.unusedDays());
        assertEquals(730, quote.totalDays());
        assertEquals(Money.of("365.00", "EUR"), quote.refund());
    }

    @Test
    void whatever_the_figures_the_parts_add_up_and_nothing_is_negative() {
        var random = new Random(20261122);
        for (int i = 0; i < 20_000; i++) {
            var start = LocalDate.parse("2027-01-01").plusDays(random.nextInt(400));
            var line = new ContractLine(CoverageKind.PARTS, start, start.plusDays(random.nextInt(4000)));
            var price = new Price(
                    Money.ofMinor(random.nextLong(1_000_000_000_000L), "IRR"),
                    Money.ofMinor(random.nextLong(1_000_000_000L), "IRR"));
            var claims = List.of(claim(Money.ofMinor(random.nextLong(100_000_000_000L), "IRR")), claim(null));
            var asOf = start.plusDays(random.nextInt(5000) - 500);

            var limit = new ContractUsage("km", random.nextLong(1_000_000L), 1 + random.nextLong(1_000_000L));
            var meter = random.nextBoolean() ? null : random.nextLong(3_000_000L);

            var quote = CancellationQuote.of(Unused.of(List.of(line), asOf).by(limit, meter), price, false, claims);

            var parts = List.of(quote.used(), quote.claimsPaid(), quote.fee(), quote.refund());
            assertEquals(
                    price.paid().minor(), parts.stream().mapToLong(Money::minor).sum());
            assertTrue(parts.stream().allMatch(part -> part.minor() >= 0), quote.toString());
        }
    }
}
