package org.aftersales.loyalty.liability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.problem.Malformed;
import org.aftersales.kit.problem.Violation;
import org.aftersales.kit.rest.Days;
import org.aftersales.kit.timer.Timers;
import org.aftersales.kit.tx.Turns;
import org.aftersales.loyalty.programme.ProgrammeUseCases;
import org.jspecify.annotations.Nullable;

/** What programmes owe. */
@ApplicationScoped
public class LiabilityUseCases {
    private static final String USUAL_ZONE = "UTC";
    private static final UUID EVERYTHING = new UUID(0, 0);

    /** What is being posted is recorded before that, and committed. */
    private static final Duration SETTLED = Duration.ofMinutes(10);

    /** So much of the past is summed up in one transaction. */
    private static final Duration AT_ONCE = Duration.ofDays(1);

    private static final Duration AGAIN = Duration.ofHours(1);

    private final Cohorts cohorts;
    private final CohortSums sums;
    private final ProgrammeUseCases programmes;
    private final Timers timers;
    private final Turns turns;
    private final Clock clock;

    LiabilityUseCases(
            Cohorts cohorts, CohortSums sums, ProgrammeUseCases programmes, Timers timers, Turns turns, Clock clock) {
        this.cohorts = cohorts;
        this.sums = sums;
        this.programmes = programmes;
        this.timers = timers;
        this.turns = turns;
        this.clock = clock;
    }

    /** The tenant has a ledger from now on. */
    @Transactional
    public void begin() {
        timers.schedule(LiabilityTimer.KIND, EVERYTHING, clock.instant().plus(AGAIN));
    }

    /** The points of a lot end later; whoever calls moves the end in the same transaction. Nobody waits for anybody. */
    @Transactional(TxType.MANDATORY)
    public void extended(UUID lot, Instant from, Instant to) {
        sums.extended(lot, from, to);
    }

    /** Sums up a day's worth of what was posted, and comes again at once as long as there is more. */
    @Transactional
    void sum() {
        turns.take("liability sums");
        var settled = clock.instant().minus(SETTLED);
        var begin = sums.until().or(sums::begin);
        if (begin.isPresent() && begin.get().isBefore(settled)) {
            var end = begin.get().plus(AT_ONCE);
            sums.add(begin.get(), end.isBefore(settled) ? end : settled);
            if (end.isBefore(settled)) {
                timers.schedule(LiabilityTimer.KIND, EVERYTHING, clock.instant());
                return;
            }
        }
        timers.schedule(LiabilityTimer.KIND, EVERYTHING, clock.instant().plus(AGAIN));
    }

    /**
     * As the ledger stood at the end of a day.
     *
     * @param programme of which programme; of all together where absent
     * @param asOf the day; now where absent, and on the running day
     * @param zone of the day and of the months; UTC where absent
     */
    @Transactional
    LiabilityView at(@Nullable String programme, @Nullable String asOf, @Nullable String zone) {
        var code = programme == null ? null : programmes.named(programme);
        var known = zone(zone == null ? USUAL_ZONE : zone);
        var moment = moment(asOf, known);
        var summed = sums.until().filter(until -> !until.isAfter(moment)).orElse(Instant.MIN);
        return LiabilityView.of(moment, known.getId(), cohorts.at(code, moment, summed, known));
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
