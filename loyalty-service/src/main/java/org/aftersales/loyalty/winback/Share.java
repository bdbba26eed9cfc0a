package org.aftersales.loyalty.winback;

/**
 * How many of how many; with the interval of Wilson, which holds for few and for none too.
 *
 * @param some never more than all
 */
record Share(long some, long all) {
    /** Of the normal distribution, for 95 %. */
    private static final double Z = 1.959964;

    /** Nothing of nothing is nothing. */
    double rate() {
        return all == 0 ? 0 : (double) some / all;
    }

    double low() {
        return all == 0 ? 0 : Math.max(0, (centre() - half()) / stretch());
    }

    double high() {
        return all == 0 ? 1 : Math.min(1, (centre() + half()) / stretch());
    }

    private double centre() {
        return rate() + Z * Z / (2 * all);
    }

    private double half() {
        return Z * Math.sqrt(rate() * (1 - rate()) / all + Z * Z / (4.0 * all * all));
    }

    private double stretch() {
        return 1 + Z * Z / all;
    }
}
