package org.aftersales.warranty.conflict;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.aftersales.kit.problem.Conflict;
import org.aftersales.kit.problem.TooManyRequests;
import org.aftersales.kit.tenant.Caller;
import org.aftersales.kit.tenant.Roles;
import org.aftersales.kit.tx.Turns;
import org.aftersales.warranty.customer.CustomerUseCases;

/**
 * How many conflicts a caller may open: while one is open somebody else's unit is not handed over, so whoever opens and
 * withdraws them by machine keeps strangers from selling what is theirs.
 */
@ApplicationScoped
class ConflictQuota {

    /** Of a person; nobody needs many. Retailers speak for many people. */
    private static final int MOST_OPEN = 5;

    private static final Duration DAY = Duration.ofDays(1);

    private final Conflicts conflicts;
    private final ConflictSettings settings;
    private final CustomerUseCases customers;
    private final Turns turns;
    private final Caller caller;
    private final Clock clock;

    ConflictQuota(
            Conflicts conflicts,
            ConflictSettings settings,
            CustomerUseCases customers,
            Turns turns,
            Caller caller,
            Clock clock) {
        this.conflicts = conflicts;
        this.settings = settings;
        this.customers = customers;
        this.turns = turns;
        this.caller = caller;
        this.clock = clock;
    }

    /** A person's earlier conflicts have to be decided, or withdrawn, first. */
    static final class TooManyConflicts extends Conflict {
        TooManyConflicts() {
            super("too-many-conflicts", "You have " + MOST_OPEN + " open conflicts; that is the limit.");
        }
    }

    /** The caller has opened as many within a day as may be, whatever became of them. */
    static final class TooManyConflictsADay extends TooManyRequests {
        TooManyConflictsADay(int most, Duration wait) {
            super("too-many-conflicts-a-day", "Within a day " + most + " conflicts can be opened.", wait);
        }
    }

    /**
     * Lets the caller open one more; others of the caller's wait until the transaction ends.
     *
     * @throws TooManyConflicts when a person has as many open ones as may be
     * @throws TooManyConflictsADay when the caller has opened as many within a day as may be
     */
    void requireRoom() {
        if (caller.is(Roles.RETAILER)) {
            turns.take("conflicts of retailer " + caller.retailer());
            var most = settings.perDayAndRetailer();
            requireRoom(most, conflicts.openedBefore(caller.retailer(), most));
            return;
        }
        turns.take("conflicts of person " + caller.subject());
        var person = customers.ofCaller();
        if (conflicts.countOpenOf(person) >= MOST_OPEN) throw new TooManyConflicts();
        var most = settings.perDayAndPerson();
        requireRoom(most, conflicts.openedBefore(person, most));
    }

    /** @param first when the first of so many, the newest, was opened; empty where there are fewer */
    private void requireRoom(int most, Optional<Instant> first) {
        first.map(opened -> Duration.between(clock.instant(), opened.plus(DAY)))
                .filter(Duration::isPositive)
                .ifPresent(wait -> {
                    throw new TooManyConflictsADay(most, wait);
                });
    }
}
