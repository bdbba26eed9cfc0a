package org.aftersales.loyalty.budget;

import java.util.ArrayList;
import java.util.List;

/** How a budget is divided, so that many can take from it at once. */
final class Shares {
    private static final int MOST = 16;
    private static final long LEAST_POINTS = 1_000;

    private Shares() {}

    /** One part for each thousand points, up to sixteen. */
    static int parts(long points) {
        return Math.clamp(points / LEAST_POINTS, 1, MOST);
    }

    /** As evenly as whole points allow; together they are all. */
    static List<Long> divide(long points, int parts) {
        var shares = new ArrayList<Long>();
        for (var part = 0; part < parts; part++) {
            shares.add(points / parts + (part < points % parts ? 1 : 0));
        }
        return shares;
    }
}
