package org.aftersales.warranty.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.aftersales.kit.domain.Money;
import org.aftersales.warranty.claim.ClaimRemedies.ClaimDeductible;
import org.aftersales.warranty.coverage.Coverage;
import org.aftersales.warranty.coverage.CoverageKind;
import org.aftersales.warranty.coverage.CoverageLedger;
import org.aftersales.warranty.coverage.EndDay;
import org.aftersales.warranty.coverage.Evidence;
import org.aftersales.warranty.coverage.Period;
import org.aftersales.warranty.coverage.Promise;
import org.aftersales.warranty.coverage.RepairEffect;
import org.aftersales.warranty.coverage.RepairHistory;
import org.aftersales.warranty.coverage.StartRule;
import org.aftersales.warranty.coverage.TermCalendar;
import org.aftersales.warranty.coverage.Terms;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Covered from the first of March 2025. */
class ClaimDeductibleTest {

    private static final LocalDate START = LocalDate.parse("2025-03-01");
    private static final Money HUNDRED = Money.of("100.00", "EUR");
    private static final Promise YEAR_OF_ALL = promise("P1Y", 100, null);
    private static final Promise THREE_YEARS_OF_HALF = promise("P3Y", 50, HUNDRED);

    @ParameterizedTest
    @CsvSource({"2026-03-01, 0", "2026-03-02, 1", "2028-03-01, 1", "2028-03-02, 0"})
    void what_the_owner_bears_is_of_the_line_that_pays(LocalDate day, int deductibles) {
        assertEquals(listed(deductibles), told(day, terms(YEAR_OF_ALL, THREE_YEARS_OF_HALF), List.of()));
    }

    @ParameterizedTest
    @CsvSource({"2025-05-31, 1", "2025-06-01, 0", "2026-03-01, 0", "2026-03-02, 0"})
    void a_contract_has_no_deductible_of_the_policy(LocalDate day, int deductibles) {
        var contract = new Coverage(
                CoverageKind.PARTS, null, LocalDate.parse("2025-06-01"), LocalDate.parse("2030-01-01"), null);

        assertEquals(listed(deductibles), told(day, terms(promise("P1Y", 100, HUNDRED)), List.of(contract)));
    }

    private static List<ClaimDeductible> listed(int times) {
        return times == 0 ? List.of() : List.of(new ClaimDeductible("PARTS", null, "100.00", "EUR"));
    }

    private static List<ClaimDeductible> told(LocalDate day, Terms terms, List<Coverage> contracts) {
        var ledger = new CoverageLedger(terms.coveragesFrom(START), List.of(), contracts, ZoneOffset.UTC, false);
        var remedies = ClaimRemedies.of(terms, ledger, day, RepairHistory.NONE);
        return remedies == null ? List.of() : remedies.deductibles();
    }

    private static Promise promise(String period, int share, @Nullable Money deductible) {
        return new Promise(CoverageKind.PARTS, null, Period.parse(period), null, share, deductible);
    }

    private static Terms terms(Promise... promises) {
        return new Terms(
                ZoneOffset.UTC,
                TermCalendar.GREGORIAN,
                new StartRule(List.of(Evidence.SALE), null),
                List.of(promises),
                EndDay.INCLUSIVE,
                RepairEffect.NONE,
                List.of(),
                null);
    }
}
