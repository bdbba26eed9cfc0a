package org.aftersales.loyalty.tier;

/** Why staff gives a member a tier that their points do not reach. */
enum PinReason {
    /** Something went wrong and was not their fault. */
    GOODWILL,
    /** They have it elsewhere, or had it in another programme. */
    TIER_MATCH,
    /** An agreement with their company. */
    CONTRACT,
    /** Points are missing that they had earned. */
    CORRECTION
}
