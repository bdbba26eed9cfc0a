package org.aftersales.warranty.claim;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.aftersales.kit.domain.Money;
import org.aftersales.warranty.coverage.Coverage;
import org.aftersales.warranty.coverage.CoverageKind;
import org.aftersales.warranty.coverage.CoverageLedger;
import org.aftersales.warranty.coverage.Terms;
import org.aftersales.warranty.coverage.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A coverage of the guarantee that holds on a day and pays.
 *
 * @param share of the cost, in percent
 * @param deductible what the owner bears before that; null for nothing
 */
record PayingCoverage(Verdict verdict, int share, @Nullable Money deductible) {

    /** The same order in which a coverage check prefers them. */
    private static final Comparator<PayingCoverage> BEST_FIRST = Comparator.comparing(
                    (PayingCoverage paying) -> paying.verdict().answer() == Verdict.Answer.UNKNOWN)
            .thenComparing(PayingCoverage::share, Comparator.reverseOrder())
            .thenComparing(paying -> paying.deductible() != null)
            .thenComparing(paying -> paying.coverage().lastDay(), Comparator.reverseOrder());

    private record Cost(CoverageKind kind, @Nullable String component) {}

    /** Of those that pay for the same only the best one. */
    static List<PayingCoverage> on(LocalDate day, Terms terms, CoverageLedger ledger) {
        var verdicts = ledger.on(day);
        var best = IntStream.range(0, verdicts.size())
                .filter(place -> pays(verdicts.get(place)))
                .mapToObj(place -> new PayingCoverage(
                        verdicts.get(place),
                        terms.share(place, ledger),
                        terms.deductible(place, ledger).orElse(null)))
                .collect(Collectors.toMap(
                        PayingCoverage::cost, paying -> paying, BinaryOperator.minBy(BEST_FIRST), LinkedHashMap::new));
        return List.copyOf(best.values());
    }

    private static boolean pays(Verdict verdict) {
        return verdict.answer() != Verdict.Answer.NOT_COVERED
                && verdict.coverage().commercial();
    }

    Coverage coverage() {
        return verdict.coverage();
    }

    private Cost cost() {
        return new Cost(coverage().kind(), coverage().component());
    }
}
