package org.aftersales.loyalty.reward;

import org.aftersales.kit.problem.Conflict;

/** Somebody else may have the voucher by now. */
final class ReservationOver extends Conflict {
    ReservationOver() {
        super("reservation-over", "The reservation has ended; reserve it again.");
    }
}
