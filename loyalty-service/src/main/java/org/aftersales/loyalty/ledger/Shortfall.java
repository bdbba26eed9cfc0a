package org.aftersales.loyalty.ledger;

/** What happens when points have to be taken back that were spent. */
enum Shortfall {
    /** The programme bears it, unless it comes back, and it is written down. */
    CLAMP,
    /** The member owes them: other points of theirs settle it, now or later. */
    DEBT
}
