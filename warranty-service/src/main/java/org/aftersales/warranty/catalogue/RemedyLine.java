package org.aftersales.warranty.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.aftersales.warranty.coverage.Remedy;
import org.aftersales.warranty.coverage.RemedyStep;
import org.jspecify.annotations.Nullable;

/**
 * A step of the ladder of remedies, due as soon as one of its conditions is met; the first has none.
 *
 * @param afterRepairs finished repairs of the same fault
 * @param afterDaysInShop days without use
 * @param whenIrreparable whether it is due where a repair is found to be impossible
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RemedyLine(
        @NotNull Remedy remedy,
        @Nullable @Min(1) @Max(100) Integer afterRepairs,
        @Nullable @Min(1) @Max(1000) Integer afterDaysInShop,
        @Nullable Boolean whenIrreparable) {

    RemedyStep toStep() {
        return new RemedyStep(remedy, afterRepairs, afterDaysInShop, Boolean.TRUE.equals(whenIrreparable));
    }
}
