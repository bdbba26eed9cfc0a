package org.aftersales.loyalty.liability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.aftersales.kit.problem.Malformed;
import org.aftersales.kit.problem.Violation;
import org.aftersales.kit.rest.Days;
import org.jspecify.annotations.Nullable;

/** What the programme owes. */
@ApplicationScoped
class LiabilityUseCases {
    private static final String USUAL_ZONE = "UTC";

    private final Cohorts cohorts;
    private final Clock clock;

    LiabilityUseCases(Cohorts cohorts, Clock clock) {
        this.cohorts = cohorts;
        this.clock = clock;
    }

    /**
     * As the ledger stood at the end of a day.
     *
     * @param asOf the day; now where absent, and on the running day
     * @param zone of the day and of the months; UTC where absent
     */
    @Transactional
    LiabilityView at(@Nullable String asOf, @Nullable String zone) {
        var known = zone(zone == null ? USUAL_ZONE : zone);
        var moment = moment(asOf, known);
        return LiabilityView.of(moment, known.getId(), cohorts.at(moment, known));
    }

    private Instant moment(@Nullable String asOf, ZoneId zone) {
        var now = clock.instant();
        if (asOf == null) return now;
        var day = Days.date("asOf", asOf);
        if (day.isAfter(LocalDate.ofInstant(now, zone))) throw refused("asOf", "must not be in the future");
        // Whole microseconds, as the database keeps them: the last one of the day.
        var end = day.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1_000);
        return end.isAfter(now) ? now : end;
    }

    /** The database, which cuts the months, may know fewer names of zones. */
    private ZoneId zone(String name) {
        if (!ZoneId.getAvailableZoneIds().contains(name) || !cohorts.knowsZone(name)) {
            throw refused("zone", "must be an IANA zone, by its present name");
        }
        return ZoneId.of(name);
    }

    private static Malformed refused(String parameter, String message) {
        return new Malformed(
                "invalid-parameter",
                "That cannot be told.",
                List.of(new Violation("?" + parameter, "invalid-parameter", message)));
    }
}
