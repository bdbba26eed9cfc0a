package org.aftersales.feedback.ownership;

/** How we know that somebody owns a unit. Its name is published, so it is never renamed. */
public enum Proof {
    /** A retailer registered the sale. */
    SALE,
    /** The owner registered the unit with a scan or a receipt. */
    OWN_REGISTRATION,
    /** It was given for one that was broken. */
    REPLACEMENT,
    /** The owner before has handed it over. */
    TRANSFER
}
