package org.aftersales.kit.timer;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Sql;
import org.aftersales.kit.tx.Transactions;
import org.jboss.logging.Logger;

/** Takes due timers, each by one instance only, and does them in the transaction that removes them. */
@ApplicationScoped
public class TimerSweep {
    private static final Logger LOG = Logger.getLogger(TimerSweep.class);

    /** Per second, for so many seconds without a pause; each looks at 500 timers at most, the longest due first. */
    private static final int ROUNDS = 20;

    private static final int SECONDS = 10;

    private static final String DUE = """
            select tenant_id, kind, subject from timer where try_at <= ? order by try_at limit 500""";

    private static final String TAKE = """
            delete from timer where (tenant_id, kind, subject) in (
                select tenant_id, kind, subject from timer
                where tenant_id = ? and kind = ? and subject = ? and try_at <= ? for update skip locked)
            returning due_at""";

    private static final String TAKE_MANY = """
            delete from timer where (tenant_id, kind, subject) in (
                select tenant_id, kind, subject from timer
                where tenant_id = ? and kind = ? and subject = any(?) and try_at <= ? for update skip locked)
            returning subject, due_at""";

    private static final String POSTPONE = """
            update timer set attempts = attempts + 1,
                try_at = ?::timestamptz + least(power(2, attempts), 300) * interval '1 second'
            where tenant_id = ? and kind = ? and subject = ?""";

    private final AgroalDataSource worker;
    private final AgroalDataSource database;
    private final Transactions transactions;
    private final Tenants tenants;
    private final List<TimerHandler> handlers;
    private final Clock clock;

    TimerSweep(
            @DataSource("worker") AgroalDataSource worker,
            AgroalDataSource database,
            Transactions transactions,
            Tenants tenants,
            @All List<TimerHandler> handlers,
            Clock clock) {
        this.worker = worker;
        this.database = database;
        this.transactions = transactions;
        this.tenants = tenants;
        this.handlers = handlers;
        this.clock = clock;
    }

    private record Due(String tenant, String kind, UUID subject) {}

    private record Group(String tenant, String kind) {}

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void scheduled() {
        var begun = System.nanoTime();
        int round = 0;
        while (round < most(Duration.ofNanos(System.nanoTime() - begun)) && sweep() > 0) round++;
    }

    private static long most(Duration gone) {
        return ROUNDS * Math.min(SECONDS, 1 + gone.toSeconds());
    }

    /** One round over everything due; answers how many timers were looked at. */
    public int sweep() {
        var due = Sql.call(worker, this::due);
        var together = new LinkedHashMap<Group, List<Due>>();
        for (var timer : due) {
            if (takesMany(timer.kind())) {
                together.computeIfAbsent(new Group(timer.tenant(), timer.kind()), group -> new ArrayList<>())
                        .add(timer);
            } else {
                tenants.run(timer.tenant(), () -> fire(timer));
            }
        }
        together.forEach((group, timers) -> tenants.run(group.tenant(), () -> fireTogether(group, timers)));
        return due.size();
    }

    private boolean takesMany(String kind) {
        return handlers.stream().anyMatch(handler -> handler.kind().equals(kind) && handler.takesMany());
    }

    private void fireTogether(Group group, List<Due> timers) {
        try {
            transactions.run(() -> {
                var taken = Sql.call(database, connection -> takeMany(connection, group, timers));
                if (!taken.isEmpty()) handler(group.kind()).due(taken);
            });
        } catch (RuntimeException failure) {
            LOG.warnf("%d timers %s at once: %s", timers.size(), group.kind(), failure);
            timers.forEach(this::fire); // one of them must not keep the others
        }
    }

    private List<Due> due(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(DUE)) {
            statement.setTimestamp(1, Timestamp.from(clock.instant()));
            try (var answer = statement.executeQuery()) {
                var due = new ArrayList<Due>();
                while (answer.next()) {
                    due.add(new Due(answer.getString(1), answer.getString(2), answer.getObject(3, UUID.class)));
                }
                return due;
            }
        }
    }

    private void fire(Due timer) {
        try {
            var handler = handler(timer.kind());
            transactions.get(handler.patience(), () -> {
                var dueAt = Sql.call(database, connection -> take(connection, timer));
                dueAt.ifPresent(instant -> handler.due(timer.subject(), instant));
                return dueAt;
            });
        } catch (RuntimeException failure) {
            // The promise stands: the timer is still there and comes again, later each time.
            LOG.warnf("timer %s of %s: %s", timer.kind(), timer.subject(), failure);
            transactions.run(() -> Sql.call(database, connection -> postpone(connection, timer)));
        }
    }

    private TimerHandler handler(String kind) {
        return handlers.stream()
                .filter(handler -> handler.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no handler for timers of kind " + kind));
    }

    private Optional<Instant> take(Connection connection, Due timer) throws SQLException {
        try (var statement = connection.prepareStatement(TAKE)) {
            statement.setString(1, timer.tenant());
            statement.setString(2, timer.kind());
            statement.setObject(3, timer.subject());
            statement.setTimestamp(4, Timestamp.from(clock.instant()));
            try (var answer = statement.executeQuery()) {
                return answer.next() ? Optional.of(answer.getTimestamp(1).toInstant()) : Optional.empty();
            }
        }
    }

    private Map<UUID, Instant> takeMany(Connection connection, Group group, List<Due> timers) throws SQLException {
        try (var statement = connection.prepareStatement(TAKE_MANY)) {
            statement.setString(1, group.tenant());
            statement.setString(2, group.kind());
            var subjects = timers.stream().map(Due::subject).toArray();
            statement.setArray(3, connection.createArrayOf("uuid", subjects));
            statement.setTimestamp(4, Timestamp.from(clock.instant()));
            var taken = new LinkedHashMap<UUID, Instant>();
            try (var answer = statement.executeQuery()) {
                while (answer.next()) {
                    taken.put(
                            answer.getObject(1, UUID.class),
                            answer.getTimestamp(2).toInstant());
                }
            }
            return taken;
        }
    }

    private int postpone(Connection connection, Due timer) throws SQLException {
        try (var statement = connection.prepareStatement(POSTPONE)) {
            statement.setTimestamp(1, Timestamp.from(clock.instant()));
            statement.setString(2, timer.tenant());
            statement.setString(3, timer.kind());
            statement.setObject(4, timer.subject());
            return statement.executeUpdate();
        }
    }
}
