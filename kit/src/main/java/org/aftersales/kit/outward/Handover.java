package org.aftersales.kit.outward;

import org.jspecify.annotations.Nullable;

/**
 * One letter in a carrier's hands. Who takes too long is interrupted only here, never while what became of the letter is
 * noted: a connection to the database would break.
 */
final class Handover {
    private @Nullable Thread carrying = Thread.currentThread();

    /** Whether it was still under way. */
    synchronized boolean interrupt() {
        if (carrying == null) return false;
        carrying.interrupt();
        return true;
    }

    synchronized void end() {
        carrying = null;
        Thread.interrupted();
    }
}
