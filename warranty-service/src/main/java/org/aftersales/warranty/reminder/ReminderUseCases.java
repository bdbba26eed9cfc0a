package org.aftersales.warranty.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.UUID;
import org.aftersales.kit.timer.Timers;
import org.aftersales.warranty.catalogue.PolicyPublished;
import org.aftersales.warranty.unit.CoveragesMoved;
import org.aftersales.warranty.unit.UnitLifeUseCases;

/**
 * Reminds owners before a coverage ends, once per coverage, last day and lead, and tells once that it has ended, as
 * events of the unit.
 *
 * <p>Each tenant has one timer, which the kit gives to one instance at a time. A round adds what has come within a lead to
 * the ledger, or tells some of what is in it, and plans the next round in the same transaction: a crash takes back the
 * events together with the marks, and time spent down is made up for by the next round. The hardest race is two
 * instances at one tenant: the ledger's key, the marks under lock and the timer each keep a reminder from being told twice.
 */
@ApplicationScoped
class ReminderUseCases {

    static final String KIND = "coverage-reminders";

    /** The one timer of a tenant. */
    static final UUID TENANT = new UUID(0, 0);

    /** Told in one transaction. */
    private static final int CHUNK = 500;

    private static final Duration BETWEEN_LOOKS = Duration.ofDays(1);
    private static final int REMEMBERED_DAYS = 30;

    private final Reminders reminders;
    private final ReminderSettings settings;
    private final UnitLifeUseCases life;
    private final Timers timers;
    private final Clock clock;

    ReminderUseCases(
            Reminders reminders, ReminderSettings settings, UnitLifeUseCases life, Timers timers, Clock clock) {
        this.reminders = reminders;
        this.settings = settings;
        this.life = life;
        this.timers = timers;
        this.clock = clock;
    }

    /** Where policies are published, units will be sold. */
    void begin(@Observes PolicyPublished published) {
        timers.schedule(KIND, TENANT, clock.instant());
    }

    /** A coverage ends on another day than was promised, or came later. */
    void moved(@Observes CoveragesMoved moved) {
        reminders.watch(moved.unitId(), moved.coverages());
    }

    /** One round; the next follows at once until nothing is left to tell, then the next day. */
    @Transactional
    void round() {
        var now = clock.instant();
        var busy = tell() > 0 || reminders.find(settings.leadDays(), now) > 0;
        if (!busy)
            reminders.forgetBefore(now.atOffset(ZoneOffset.UTC).toLocalDate().minusDays(REMEMBERED_DAYS));
        timers.schedule(KIND, TENANT, busy ? now : now.plus(BETWEEN_LOOKS));
    }

    /** Tells some of what was found; answers how many. */
    @Transactional
    int tell() {
        var taken = reminders.take(CHUNK, clock.instant());
        reminders.setAside(life.remind(taken));
        return taken.size();
    }
}
