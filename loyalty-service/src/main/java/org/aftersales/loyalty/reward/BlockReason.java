package org.aftersales.loyalty.reward;

/** Why nobody can use a voucher. Published, so never renamed. */
enum BlockReason {
    /** Its member says that somebody else has the code. */
    STOLEN,
    /** The code can be read by anybody. */
    LEAKED,
    /** It was come by, or is being used, against the rules. */
    ABUSE,
    /** It should never have been issued. */
    MISTAKE,
    /** Somebody looks into it. */
    UNDER_REVIEW
}
