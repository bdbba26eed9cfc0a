package org.aftersales.warranty.check;

/** Who has to show it when seller and owner disagree about a defect. */
enum BurdenOfProof {
    SELLER,
    CONSUMER
}
