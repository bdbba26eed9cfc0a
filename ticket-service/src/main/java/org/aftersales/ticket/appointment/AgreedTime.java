package org.aftersales.ticket.appointment;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneRulesProvider;
import org.jspecify.annotations.Nullable;

/**
 * When an appointment begins as it was agreed: by the clock on the customer's wall, which goes on to be right when the rules
 * of the zone change.
 *
 * @param rules the version of the rules of zones by which it was planned; none where nobody has written that down
 */
record AgreedTime(
        LocalDateTime local, ZoneId zone, @Nullable String rules) {

    /** The version of the rules of zones that we know, such as 2026b; later ones come later in the order of texts. */
    static String presentRules() {
        return ZoneRulesProvider.getVersions("Etc/UTC").lastEntry().getKey();
    }

    /** When that is by the present rules; a time that the clocks skip is as much later as they skip. */
    Instant instant() {
        return local.atZone(zone).toInstant();
    }

    /**
     * How much later it is by the present rules than was planned by those of then; less than zero where it is earlier. Of a
     * time that comes twice, both are as agreed. Whoever knew newer rules than we do has judged better.
     */
    Duration drift(Instant planned) {
        if (rules != null && rules.compareTo(presentRules()) > 0) return Duration.ZERO;
        if (LocalDateTime.ofInstant(planned, zone).equals(local)) return Duration.ZERO;
        return Duration.between(planned, instant());
    }
}
