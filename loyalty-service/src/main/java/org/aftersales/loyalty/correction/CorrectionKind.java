package org.aftersales.loyalty.correction;

/** Which way points move. Published, so never renamed. */
enum CorrectionKind {
    /** The member gets points that were missing. */
    CREDIT,
    /** Points are taken that the member should never have had. */
    DEDUCTION
}
