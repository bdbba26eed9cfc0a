package org.aftersales.loyalty.earning;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.aftersales.kit.timer.Timers;
import org.aftersales.loyalty.ledger.Reason;

/**
 * Looks once for every local day at what earns by the mere passing of time. A day on which nobody could look is made up
 * for: each day plans the next one, at once while that has begun too.
 */
@ApplicationScoped
class DailyTimers {
    private static final UUID EVERYBODY = new UUID(0, 0);
    private static final Map<Reason, String> KINDS = Map.of(
            Reason.CLAIM_FREE_YEAR, ClaimFreeYearTimer.KIND,
            Reason.BIRTHDAY, BirthdayTimer.KIND,
            Reason.WIN_BACK, WinBackTimer.KIND);

    private final Timers timers;
    private final Installation installation;
    private final Clock clock;

    DailyTimers(Timers timers, Installation installation, Clock clock) {
        this.timers = timers;
        this.installation = installation;
        this.clock = clock;
    }

    /** There are rules for it from now on; nothing happens when it does not earn by the passing of time. */
    void begin(Reason reason) {
        var tomorrow = day(clock.instant()).plusDays(1);
        Optional.ofNullable(KINDS.get(reason)).ifPresent(kind -> timers.schedule(kind, EVERYBODY, begin(tomorrow)));
    }

    /** @param done whether nothing is left of the day that begins then */
    void again(String kind, Instant begin, boolean done) {
        timers.schedule(kind, EVERYBODY, done ? begin(day(begin).plusDays(1)) : begin);
    }

    /** The local day of a moment. */
    LocalDate day(Instant moment) {
        return moment.atZone(installation.zone()).toLocalDate();
    }

    Instant begin(LocalDate day) {
        return day.atStartOfDay(installation.zone()).toInstant();
    }
}
