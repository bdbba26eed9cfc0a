package org.aftersales.warranty.claim;

/** Who decided: the coverage alone, or a person. */
enum Decider {
    AUTOMATIC,
    ADJUSTER
}
