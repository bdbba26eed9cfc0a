package org.aftersales.loyalty.ledger;

import org.aftersales.loyalty.programme.ProgrammeCode;

/** Tells what a return leaves of points that were given for a minimum; who keeps the rules does. */
public interface Minimums {

    /**
     * What a purchase would have earned, had what came back never been bought.
     *
     * @param points that it has earned, without what should never have been given
     * @param returned how much of it has come back by now
     * @param bought how much there was, in the same unit
     */
    Left left(Cause cause, ProgrammeCode programme, long points, long returned, long bought);

    /**
     * Neither is below zero, and together they are no more than what was earned.
     *
     * @param whole given for a minimum that is still reached: not a part of them goes back
     * @param parts of them the same part goes back as of the purchase
     */
    record Left(long whole, long parts) {

        /** Nothing hangs on a minimum. */
        public static Left inParts(long points) {
            return new Left(0, points);
        }
    }
}
