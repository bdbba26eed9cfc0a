package org.aftersales.loyalty.tier;

/** What made a tier another one. Its name is written into events, so it is never renamed. */
enum TierCause {
    /** Points were earned or taken back. */
    POINTS,
    /** A period ended, a grace, a pin, or other terms became valid. */
    TIME,
    /** Staff pinned a tier. */
    PINNED,
    /** Staff took a pin away. */
    UNPINNED
}
