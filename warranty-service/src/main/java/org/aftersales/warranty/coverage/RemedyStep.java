package org.aftersales.warranty.coverage;

import org.jspecify.annotations.Nullable;

/**
 * One step of a policy's ladder of remedies: due as soon as one of its conditions is met. The first step has none.
 *
 * @param afterRepairs so many finished repairs of the same fault
 * @param afterDaysInShop so many days without use
 */
public record RemedyStep(
        Remedy remedy,
        @Nullable Integer afterRepairs,
        @Nullable Integer afterDaysInShop,
        boolean whenIrreparable) {

    public boolean isUnconditional() {
        return afterRepairs == null && afterDaysInShop == null && !whenIrreparable;
    }

    boolean isDue(RepairHistory history) {
        return isUnconditional()
                || afterRepairs != null && history.repairsOfSameFault() >= afterRepairs
                || afterDaysInShop != null && history.daysInShop() >= afterDaysInShop
                || whenIrreparable && history.irreparable();
    }
}
