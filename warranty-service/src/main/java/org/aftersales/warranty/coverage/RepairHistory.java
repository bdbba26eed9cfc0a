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

    /** What one of both knows: a caller may know of work elsewhere, the register of more than the caller. */
    public RepairHistory atLeast(RepairHistory other) {
        return new RepairHistory(
                Math.max(repairsOfSameFault, other.repairsOfSameFault),
                Math.max(daysInShop, other.daysInShop),
                irreparable || other.irreparable);
    }
}
