package org.aftersales.ticket.appointment;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * When an appointment begins as it was agreed: by the clock on the customer's wall, which goes on to be right when the rules
 * of the zone change.
 */
record AgreedTime(LocalDateTime local, ZoneId zone) {

    /** When that is by the present rules; a time that the clocks skip is as much later as they skip. */
    Instant instant() {
        return local.atZone(zone).toInstant();
    }

    /**
     * How much later it is by the present rules than was planned by those of then; less than zero where it is earlier. Of a
     * time that comes twice, both are as agreed.
     */
    Duration drift(Instant planned) {
        if (LocalDateTime.ofInstant(planned, zone).equals(local)) return Duration.ZERO;
        return Duration.between(planned, instant());
    }
}
