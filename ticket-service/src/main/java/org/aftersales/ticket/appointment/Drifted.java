package org.aftersales.ticket.appointment;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An appointment to come, and whether it still is at the local time that was agreed.
 *
 * @param agreed what the clock on the customer's wall shows at its beginning
 * @param rules the version of the rules of zones by which it was planned
 * @param plannedFrom its beginning as it is planned
 */
record Drifted(
        UUID id,
        UUID ticketId,
        String ticketNumber,
        String zone,
        LocalDateTime agreed,
        @Nullable String rules,
        Instant plannedFrom) {

    /** In this order none is in the way of another that moves in the same direction. */
    static final Comparator<Drifted> ONE_AFTER_ANOTHER = Comparator.comparing(Drifted::isLater)
            .thenComparing(each -> each.isLater()
                    ? -each.plannedFrom().toEpochMilli()
                    : each.plannedFrom().toEpochMilli());

    boolean hasDrifted() {
        return !drift().isZero();
    }

    /** When the agreed local time is by the present rules. */
    Instant agreedFrom() {
        return plannedFrom.plus(drift());
    }

    private boolean isLater() {
        return drift().isPositive();
    }

    private Duration drift() {
        return new AgreedTime(agreed, ZoneId.of(zone), rules).drift(plannedFrom);
    }
}
