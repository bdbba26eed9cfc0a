package org.aftersales.loyalty.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.tx.Sql;
import org.aftersales.kit.tx.Transactions;
import org.aftersales.loyalty.Story;
import org.aftersales.loyalty.ledger.DatabaseHousehold.Household;
import org.aftersales.loyalty.liability.Sums;

/** Tells a history to the service and to the rules, which must agree all along. */
@ApplicationScoped
class HouseholdDrill {
    private static final Duration TICK = Duration.ofMillis(1);

    private final DatabaseHousehold households;
    private final DatabaseStanding standings;
    private final LedgerChecks checks;
    private final Sums sums;
    private final Tenants tenants;
    private final Transactions transactions;
    private final DataSource database;
    private final TestClock clock;

    HouseholdDrill(
            DatabaseHousehold households,
            DatabaseStanding standings,
            LedgerChecks checks,
            Sums sums,
            Tenants tenants,
            Transactions transactions,
            DataSource database,
            TestClock clock) {
        this.households = households;
        this.standings = standings;
        this.checks = checks;
        this.sums = sums;
        this.tenants = tenants;
        this.transactions = transactions;
        this.database = database;
        this.clock = clock;
    }

    /** Whether points end by what their members do not do in the history, or by their age. */
    static boolean byInactivity(long seed) {
        return (seed & 2) != 0;
    }

    /**
     * Tells a history; time begins anew in it.
     *
     * @param steps how many operations it has; that time passes is none
     * @param look after how many of them the member concerned is looked at; all are at the end
     * @return how often what was done or refused
     */
    SortedMap<String, Long> tell(long seed, Shortfall policy, int steps, int look) {
        return clock.alone(() -> new Telling(seed, policy).tell(steps, look));
    }

    private final class Telling {
        private final long seed;
        private final Random random;
        private final HouseholdHistory history;
        private final HouseholdByPoint rules;
        private final Household household;
        private final SortedMap<String, Long> seen = new TreeMap<>();

        Telling(long seed, Shortfall policy) {
            this.seed = seed;
            random = new Random(seed);
            history = new HouseholdHistory(seed);
            rules = new HouseholdByPoint(policy == Shortfall.DEBT, byInactivity(seed), Instant.parse(Story.LINKED_AT));
            household = households.begin(policy, byInactivity(seed));
        }

        SortedMap<String, Long> tell(int steps, int look) {
            for (var n = 0; n < steps; ) {
                var turn = history.next(clock.instant());
                if (turn instanceof Turn.One(var _, Step.Pass(var time))) {
                    clock.advance(time);
                    continue;
                }
                take(turn, ++n % look == 0);
                clock.advance(TICK);
            }
            sound();
            forget();
            return seen;
        }

        private void take(Turn turn, boolean look) {
            var where = "history " + seed + ": " + turn;
            if (random.nextInt(20) == 0 && !(turn instanceof Turn.Erased)) households.takeAndDie(household, turn);
            var refused = rules.take(turn, clock.instant());
            assertEquals(refused, households.take(household, turn), where);
            seen.merge(refused == null ? turn.kind() : turn.kind() + " refused", 1L, Long::sum);
            if (refused == null) history.done(turn);
            else history.refused(turn, refused);
            if (!look) return;
            for (var who = 0; who < HouseholdHistory.MEMBERS; who++) agreeOn(who, where);
        }

        private void agreeOn(int who, String where) {
            var standing = rules.of(who).standing(clock.instant());
            assertEquals(standing, standings.of(household.members().get(who)), where);
            if (standing.balance().debt() > 0) seen.merge("owed when looked at", 1L, Long::sum);
            if (rules.of(who).lifetime.kept()) seen.merge("kept when looked at", 1L, Long::sum);
        }

        /** Of everything that can be told at the end. */
        private void sound() {
            var where = "history " + seed;
            var now = clock.instant();
            long open = 0;
            long inLots = 0;
            for (var who = 0; who < HouseholdHistory.MEMBERS; who++) {
                agreeOn(who, where);
                var whose = household.members().get(who);
                assertEquals(rules.of(who).allocations(), standings.allocations(whose), where);
                open += rules.of(who).standing(now).open(now);
                inLots += rules.of(who).standing(now).inLots();
            }
            assertEquals(open, sums.outstanding(household.tenant()), where);
            var check = tenants.as(household.tenant(), checks::run);
            // It holds points for redemptions that nobody has written down.
            assertEquals(check.redemptionsOffTheirEntries(), check.faults(), () -> where + ": " + check);
            assertEquals(inLots, check.outstanding(), where);
        }

        /** Nobody publishes what was recorded, and nobody waits for what would have come next. */
        private void forget() {
            tenants.run(
                    household.tenant(),
                    () -> transactions.run(() -> Sql.call(database, connection -> {
                        try (var delete = connection.createStatement()) {
                            return delete.executeUpdate("delete from outbox")
                                    + delete.executeUpdate("delete from timer");
                        }
                    })));
        }
    }
}
