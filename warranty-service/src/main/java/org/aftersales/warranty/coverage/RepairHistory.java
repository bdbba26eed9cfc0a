package org.aftersales.warranty.coverage;

/**
 * What was tried already.
 *
 * @param repairsOfSameFault finished repairs of this fault
 * @param daysInShop all days without use so far
 * @param irreparable whether it was found that it cannot be repaired
 */
public record RepairHistory(int repairsOfSameFault, int daysInShop, boolean irreparable) {

    public static final RepairHistory NONE = new RepairHistory(0, 0, false);
}
