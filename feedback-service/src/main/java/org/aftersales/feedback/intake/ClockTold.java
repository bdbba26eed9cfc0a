package org.aftersales.feedback.intake;

import org.aftersales.feedback.promise.ToldPromise;

/** What has come of a promise about a ticket. */
interface ClockTold {

    String party();

    ToldPromise told();

    /** What colleagues promise each other is their own. */
    default boolean isToCustomer() {
        return party().equals("CUSTOMER");
    }
}
