package org.aftersales.loyalty.correction;

/** What is put right. Published, so never renamed. */
enum CorrectionReason {
    /** Something that earns points was never told. */
    NEVER_TOLD,
    /** Something was told twice, under two names. */
    TOLD_TWICE,
    /** Something was told wrongly: a price, a customer, a day. */
    TOLD_WRONGLY,
    /** A rule said something else than what was promised. */
    WRONG_RULE,
    /** Points were got by deceit. */
    ABUSE,
    /** What was brought over from another programme was wrong. */
    TAKEN_OVER_WRONGLY
}
