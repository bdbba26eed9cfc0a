package org.aftersales.loyalty.fraud;

import org.aftersales.loyalty.ledger.Points;

/**
 * What a member can redeem before somebody has a look.
 *
 * @param redemptions how many more
 * @param below of fewer points than this, each
 */
public record Clearance(long redemptions, long below) {
    static final Clearance NONE = new Clearance(0, 0);

    boolean none() {
        return redemptions == 0;
    }

    /** Whether one of so many points needs no look. */
    public boolean covers(Points points) {
        return redemptions > 0 && points.value() < below;
    }

    /** What is left after one more. */
    public Clearance less() {
        return new Clearance(redemptions - 1, below);
    }
}
