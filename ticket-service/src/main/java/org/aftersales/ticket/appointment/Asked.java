package org.aftersales.ticket.appointment;

import org.aftersales.kit.domain.Money;
import org.jspecify.annotations.Nullable;

/**
 * Who asked for something, why, and who did it.
 *
 * @param reason a code, never words
 * @param actor the subject of whoever recorded it
 * @param fee what the customer has agreed to pay for it
 */
record Asked(
        Party by,
        @Nullable String reason,
        String actor,
        @Nullable Money fee) {

    Asked(Party by, @Nullable String reason, String actor) {
        this(by, reason, actor, null);
    }

    AppointmentEvent.Change change(boolean late) {
        return new AppointmentEvent.Change(by, late, fee);
    }

    Asked paying(Money agreed) {
        return new Asked(by, reason, actor, agreed);
    }
}
