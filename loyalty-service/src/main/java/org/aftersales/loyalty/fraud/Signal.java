package org.aftersales.loyalty.fraud;

/** What did not look like the member. */
enum Signal {
    /** Very many redemptions within an hour. */
    VELOCITY,
    /** Many points, soon after somebody's account was linked to the member. */
    NEW_LINK
}
