package org.aftersales.loyalty.fraud;

/** Why staff lets a member redeem again. */
enum ReleaseReason {
    /** The member was asked, and it was them. */
    MEMBER_CONFIRMED,
    /** Many people use the account with the member's knowledge, such as a company's. */
    KNOWN_USE,
    /** Whoever it was has no access any more. */
    ACCESS_RESTORED
}
