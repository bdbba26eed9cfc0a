package org.aftersales.warranty.check;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.aftersales.kit.domain.Money;
import org.aftersales.warranty.check.CheckView.By;
import org.aftersales.warranty.check.CheckView.Words;
import org.jspecify.annotations.Nullable;

/**
 * What is covered of one class of cost on a day, and why, in words.
 *
 * @param sharePercent of the cost that is paid; absent where nobody knows
 * @param coverage the one that decided; absent where none could
 * @param remainingDays after the day
 * @param deductible what the owner bears of a claim before this cost is paid; absent for nothing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Cost(
        CostClass costClass,
        Cover verdict,
        @Nullable Integer sharePercent,
        @Nullable By coverage,
        long remainingDays,
        @Nullable BurdenOfProof burdenOfProof,
        List<Words> reasons,
        Words nextOption,
        @Nullable Money deductible) {

    static Cost of(Checked checked, CostVerdict cost, Locale language) {
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
                Words.of(checked.next(cost).code(), language),
                cost.deductible());
    }
}
