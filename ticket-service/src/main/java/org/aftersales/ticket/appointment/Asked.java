package org.aftersales.ticket.appointment;

import org.jspecify.annotations.Nullable;

/**
 * Who asked for something, why, and who did it.
 *
 * @param reason a code, never words
 * @param actor the subject of whoever recorded it
 * @param fee what was settled before it: the customer has agreed to pay it, or was let off
 * @param selfService whether the customer did it without asking anybody
 */
record Asked(
        Party by,
        @Nullable String reason,
        String actor,
        @Nullable LateFee fee,
        boolean selfService) {

    Asked(Party by, @Nullable String reason, String actor) {
        this(by, reason, actor, null, false);
    }

    /** A customer who does it themselves. */
    static Asked own(@Nullable String reason, String actor) {
        return new Asked(Party.CUSTOMER, reason, actor, null, true);
    }

    AppointmentEvent.Change change(boolean late) {
        return fee == null || fee.waivedBecause() != null
                ? new AppointmentEvent.Change(by, late, null, null)
                : new AppointmentEvent.Change(by, late, fee.fee(), fee.id());
    }

    Asked settled(LateFee agreed) {
        return new Asked(by, reason, actor, agreed, selfService);
    }
}
