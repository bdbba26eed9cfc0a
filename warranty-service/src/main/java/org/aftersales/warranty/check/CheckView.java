package org.aftersales.warranty.check;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.aftersales.kit.domain.Money;
import org.aftersales.warranty.coverage.Coverage;
import org.aftersales.warranty.coverage.CoverageKind;
import org.aftersales.warranty.coverage.Regime;
import org.jspecify.annotations.Nullable;

/**
 * What is covered on a day, for each class of cost, and why. Says nothing of whose the unit is.
 *
 * @param basis what the answer rests on: the registration, a proof of purchase, or nothing
 * @param asOf the day that decided; absent where nothing is known of the unit
 * @param verdict of all costs together
 * @param remedies what is done about a defect; absent where the policy does not say, or the guarantee pays nothing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CheckView(
        Checked.Basis basis,
        @Nullable LocalDate asOf,
        @Nullable String policyCode,
        @Nullable Integer policyVersion,
        Cover verdict,
        List<Cost> costs,
        @Nullable RemediesView remedies) {

    /**
     * @param sharePercent of the cost that is paid; absent where nobody knows
     * @param coverage the one that decided; absent where none could
     * @param remainingDays after the day
     * @param deductible what the owner bears of a claim before this cost is paid; absent for nothing
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Cost(
            CostClass costClass,
            Cover verdict,
            @Nullable Integer sharePercent,
            @Nullable By coverage,
            long remainingDays,
            @Nullable BurdenOfProof burdenOfProof,
            List<Words> reasons,
            Words nextOption,
            @Nullable Money deductible) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record By(Regime regime, CoverageKind kind, @Nullable String component, LocalDate startsOn, LocalDate lastDay) {

        static @Nullable By of(@Nullable Coverage by) {
            return by == null ? null : new By(by.regime(), by.kind(), by.component(), by.startsOn(), by.lastDay());
        }
    }

    /** A stable code with its words in the reader's language. */
    record Words(String code, String text) {

        static Words of(String code, Locale language) {
            return new Words(code, CheckWords.of(code, language));
        }
    }

    static CheckView of(Checked checked, Locale language) {
        var policy = checked.policy();
        return new CheckView(
                checked.basis(),
                checked.day(),
                policy == null ? null : policy.code(),
                policy == null ? null : policy.version(),
                checked.overall(),
                checked.costs().stream()
                        .map(cost -> cost(checked, cost, language))
                        .toList(),
                RemediesView.of(checked.entitlement(), language));
    }

    private static Cost cost(Checked checked, CostVerdict cost, Locale language) {
        return new Cost(
                cost.cost(),
                cost.cover(),
                cost.share(),
                By.of(cost.by()),
                cost.remainingDays(),
                cost.burden(),
                cost.reasons().stream()
                        .map(reason -> Words.of(reason.code(), language))
                        .toList(),
                Words.of(cost.next(checked.day()).code(), language),
                checked.deductible(cost));
    }
}
