package org.aftersales.feedback.survey;

/**
 * How an invitation is counted.
 *
 * @param way on which it reached its customer, or is to reach them
 * @param opened whether it is known that somebody has had it before them, be it by their answer alone
 * @param started whether it is known that somebody has begun to answer
 */
record Arrived(Way way, boolean delivered, boolean opened, boolean started, boolean answered) {

    /** On its way, by whichever way that will be. */
    static Arrived expected(Way way) {
        return new Arrived(way, false, false, false, false);
    }

    /** Whether it reached its customer alike. */
    boolean reachesAs(Arrived other) {
        return way == other.way && delivered == other.delivered;
    }
}
