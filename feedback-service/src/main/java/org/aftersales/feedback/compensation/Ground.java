package org.aftersales.feedback.compensation;

/** What a compensation is given for. Published, so never renamed. */
enum Ground {
    DELAY,
    POOR_WORK,
    WRONG_ADVICE,
    BAD_TREATMENT,
    DEFECT,
    OTHER
}
