package org.aftersales.warranty.claim;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.aftersales.kit.domain.Money;
import org.aftersales.warranty.coverage.CoverageLedger;
import org.aftersales.warranty.coverage.Fee;
import org.aftersales.warranty.coverage.Remedy;
import org.aftersales.warranty.coverage.RemedyStep;
import org.aftersales.warranty.coverage.RepairHistory;
import org.aftersales.warranty.coverage.Terms;
import org.jspecify.annotations.Nullable;

/**
 * What the policy did about a fault when it was claimed for, frozen as text: later versions of the policy, later repairs
 * and later days never rewrite it.
 *
 * @param due the furthest remedy that what was tried gave a right to; absent where the policy said nothing of remedies
 * @param ladder of remedies, the least first
 * @param deadOnArrivalUntil the last day on which what failed was not repaired, as ISO date; absent without such a window
 * @param fees that the owner pays for the claim
 * @param deductibles that the owner bears before a coverage pays
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ClaimRemedies(
        @Nullable String due,
        List<LadderStep> ladder,
        @Nullable String deadOnArrivalUntil,
        List<ClaimFee> fees,
        List<ClaimDeductible> deductibles) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LadderStep(
            String remedy,
            @Nullable Integer afterRepairs,
            @Nullable Integer afterDaysInShop,
            @Nullable Boolean whenIrreparable) {

        static LadderStep of(RemedyStep step) {
            var irreparable = step.whenIrreparable() ? true : null;
            return new LadderStep(step.remedy().name(), step.afterRepairs(), step.afterDaysInShop(), irreparable);
        }
    }

    /** @param amount a decimal text in major units */
    record ClaimFee(String code, String amount, String currency) {

        static ClaimFee of(Fee fee) {
            return new ClaimFee(fee.code(), text(fee.amount()), fee.amount().currency());
        }
    }

    /** @param amount a decimal text in major units */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ClaimDeductible(String kind, @Nullable String component, String amount, String currency) {

        static Optional<ClaimDeductible> of(PayingCoverage paying) {
            var kind = paying.coverage().kind().name();
            var component = paying.coverage().component();
            return Optional.ofNullable(paying.deductible())
                    .map(amount -> new ClaimDeductible(kind, component, text(amount), amount.currency()));
        }
    }

    private static String text(Money money) {
        return money.amount().toPlainString();
    }

    /**
     * @param day on which the fault was reported
     * @param tried what was tried already
     * @return null where no coverage of the guarantee holds on that day, or the policy says nothing of all this
     */
    static @Nullable ClaimRemedies of(Terms terms, CoverageLedger ledger, LocalDate day, RepairHistory tried) {
        var paying = PayingCoverage.on(day, terms, ledger);
        if (paying.isEmpty()) return null;
        var redress = terms.redress();
        var doa = terms.deadOnArrivalUntil(ledger.startsOn()).orElse(null);
        var due = redress.due(tried, doa != null && !day.isAfter(doa));
        var remedies = new ClaimRemedies(
                due.map(Remedy::name).orElse(null),
                redress.ladder().stream().map(LadderStep::of).toList(),
                doa == null ? null : doa.toString(),
                redress.fees().stream().map(ClaimFee::of).toList(),
                paying.stream().flatMap(one -> ClaimDeductible.of(one).stream()).toList());
        return remedies.saysNothing() ? null : remedies;
    }

    private boolean saysNothing() {
        return due == null && deadOnArrivalUntil == null && fees.isEmpty() && deductibles.isEmpty();
    }
}
