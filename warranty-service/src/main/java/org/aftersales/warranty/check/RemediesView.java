package org.aftersales.warranty.check;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.aftersales.warranty.coverage.Fee;
import org.aftersales.warranty.coverage.Remedy;
import org.aftersales.warranty.coverage.RemedyStep;
import org.aftersales.warranty.coverage.ReplacementEffect;
import org.jspecify.annotations.Nullable;

/**
 * What is done about a defect, and what that costs the owner.
 *
 * @param due what the told history gives a right to; absent where the policy says nothing of remedies
 * @param ladder of remedies, the least first
 * @param deadOnArrivalUntil the last day on which what fails is not repaired; absent where there is no such window
 * @param fees for the claim
 * @param replacement what would cover a product given on that day; absent where it is treated as any repair
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RemediesView(
        CheckView.@Nullable Words due,
        List<Step> ladder,
        @Nullable LocalDate deadOnArrivalUntil,
        List<Fee> fees,
        @Nullable Replaced replacement) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Step(
            Remedy remedy,
            @Nullable Integer afterRepairs,
            @Nullable Integer afterDaysInShop,
            @Nullable Boolean whenIrreparable) {

        static Step of(RemedyStep step) {
            var irreparable = step.whenIrreparable() ? true : null;
            return new Step(step.remedy(), step.afterRepairs(), step.afterDaysInShop(), irreparable);
        }
    }

    record Replaced(ReplacementEffect effect, List<CheckView.By> coverages) {}

    /** Nothing where the policy says nothing of all this. */
    static @Nullable RemediesView of(@Nullable Entitlement entitled, Locale language) {
        if (entitled == null) return null;
        var effect = entitled.effect();
        var due = entitled.due();
        var silent =
                due == null && effect == null && entitled.fees().isEmpty() && entitled.deadOnArrivalUntil() == null;
        if (silent) return null;
        return new RemediesView(
                due == null ? null : CheckView.Words.of(code(due), language),
                entitled.ladder().stream().map(Step::of).toList(),
                entitled.deadOnArrivalUntil(),
                entitled.fees(),
                effect == null
                        ? null
                        : new Replaced(
                                effect,
                                entitled.replaced().stream()
                                        .map(CheckView.By::of)
                                        .toList()));
    }

    private static String code(Remedy remedy) {
        return switch (remedy) {
            case REPAIR -> "remedy-repair";
            case PART_REPLACEMENT -> "remedy-part-replacement";
            case PRODUCT_REPLACEMENT -> "remedy-product-replacement";
            case REFUND -> "remedy-refund";
        };
    }
}
