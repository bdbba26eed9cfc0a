package org.aftersales.feedback.review;

/** What the owner got, or was promised, for writing. Published beside the words, so never renamed. */
enum Incentive {
    NONE,
    POINTS,
    DISCOUNT,
    FREE_PRODUCT,
    OTHER
}
