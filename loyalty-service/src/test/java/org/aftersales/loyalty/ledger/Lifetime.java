package org.aftersales.loyalty.ledger;

import java.time.Instant;

/** When points of {@link PointByPoint} end: by their age, unless somebody says otherwise. */
interface Lifetime {
    Lifetime BY_AGE = new Lifetime() {};

    /** @param byAge how points that are given would end by their age */
    default Standing.Ends given(Standing.Ends byAge) {
        return byAge;
    }

    /** The member did something that counts, at a moment of which is told now. */
    default void active(Instant at, Instant now) {}

    /** Points are about to come back; what is to be done when they have. */
    default Runnable coming() {
        return () -> {};
    }

    /** Whether any point has lasted longer by what the member did. */
    default boolean kept() {
        return false;
    }
}
