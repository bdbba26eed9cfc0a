package org.aftersales.warranty.claim;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.aftersales.warranty.coverage.RepairHistory;
import org.jspecify.annotations.Nullable;

/**
 * What was tried against a fault before it was claimed for.
 *
 * @param repairsOfSameFault finished repairs of this fault
 * @param daysInShop all days without use so far
 * @param irreparable whether it was found that it cannot be repaired
 */
public record Tried(
        @Nullable @Min(0) @Max(1000) Integer repairsOfSameFault,
        @Nullable @Min(0) @Max(100_000) Integer daysInShop,
        @Nullable Boolean irreparable) {

    static RepairHistory orNothing(@Nullable Tried told) {
        return told == null ? RepairHistory.NONE : told.toHistory();
    }

    private RepairHistory toHistory() {
        return new RepairHistory(
                repairsOfSameFault == null ? 0 : repairsOfSameFault,
                daysInShop == null ? 0 : daysInShop,
                Boolean.TRUE.equals(irreparable));
    }
}
