package org.aftersales.loyalty.surprise;

/** What a member is surprised for. Published, so never renamed. */
enum SurpriseReason {
    /** They were kind, or recommended us. */
    THANK_YOU,
    /** They had to wait, and did. */
    PATIENCE,
    /** They told us of something that we could do better. */
    HELPED_US,
    /** They have been with us for long. */
    LONG_WITH_US
}
