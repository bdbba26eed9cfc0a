package org.aftersales.warranty.conflict;

/** How the claimant explains that somebody else has the unit in the register. */
enum ConflictReason {
    RESALE,
    GIFT,
    TYPO,
    SWAPPED_BOX,
    FRAUD
}
