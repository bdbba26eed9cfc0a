package org.aftersales.feedback.insight;

import jakarta.enterprise.context.ApplicationScoped;

/** Lets tests of other features have counts summed now. */
@ApplicationScoped
public class Summing {

    private final RollUpSweep sweep;

    Summing(RollUpSweep sweep) {
        this.sweep = sweep;
    }

    public void now() {
        sweep.sweep();
    }
}
