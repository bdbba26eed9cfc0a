package org.aftersales.warranty.returns;

/** Why somebody wants their money back. */
enum ReturnReason {
    CHANGED_MIND,
    DEFECTIVE,
    DEAD_ON_ARRIVAL,
    DAMAGED_ON_THE_WAY,
    NOT_AS_DESCRIBED,
    WRONG_ITEM,
    RECALLED,
    GOODWILL
}
