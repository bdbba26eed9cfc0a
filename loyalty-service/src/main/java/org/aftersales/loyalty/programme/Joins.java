package org.aftersales.loyalty.programme;

/** How people become members of a programme. */
public enum Joins {
    /** When their first warranty card is linked; the programme that everybody has. */
    WITH_FIRST_CARD,
    /** With the first event of theirs after the programme has begun; it and all after it count. */
    WITH_FIRST_EVENT,
    /** When they say so, or somebody who serves them does; what happens from then on counts. */
    EXPLICIT
}
