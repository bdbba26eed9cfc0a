package org.aftersales.loyalty.extension;

/** Why points end later. Published, so never renamed. */
enum ExtensionReason {
    /** The member asked, and deserves it. */
    GOODWILL,
    /** The member could not spend them: ill, away, nothing to be had. */
    HINDERED,
    /** We were at fault: something was down, or told wrongly. */
    OUR_FAULT,
    /** The programme changed while they had them. */
    PROGRAMME_CHANGED
}
