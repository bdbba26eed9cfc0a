package org.aftersales.warranty.unit;

/** Why a card is replaced or taken back. */
enum CardReason {
    LOST,
    DAMAGED,
    /** Others than its holder know the owner's code. */
    EXPOSED,
    /** It said something wrong. */
    CORRECTED,
    FRAUD
}
