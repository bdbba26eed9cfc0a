package org.aftersales.kit.inbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aftersales.kit.inbox.Consumers.NoConsumer;
import org.aftersales.kit.problem.Conflict;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.rest.Cursors;
import org.aftersales.kit.rest.Page;
import org.aftersales.kit.rest.PageRequest;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Sql;
import org.aftersales.kit.tx.Transactions;
import org.aftersales.kit.tx.Transience;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Lists parked and dead events of the tenant, and replays dead ones. */
@ApplicationScoped
class EventProblems {
    private static final String RETRIES = """
            select id, topic, key, headers ->> 'ce_type' as type, headers ->> 'ce_id' as event_id, reason,
                   due_at as at, null::timestamptz as replayed_at
            from event_retry where tenant_id = ? and id > ? order by id limit ?""";

    private static final String DEAD = """
            select id, topic, key, headers ->> 'ce_type' as type, headers ->> 'ce_id' as event_id, reason,
                   failed_at as at, replayed_at
            from dead_letter where tenant_id = ? and id > ? order by id limit ?""";

    private static final String REPLAY = """
            update dead_letter set replayed_at = coalesce(replayed_at, ?) where tenant_id = ? and id = ?
            returning topic, key, headers, payload""";

    private static final Logger LOG = Logger.getLogger(EventProblems.class);

    private final AgroalDataSource database;
    private final Transactions transactions;
    private final Tenants tenants;
    private final Consumers consumers;
    private final Cursors cursors;
    private final ObjectMapper json;
    private final Clock clock;

    EventProblems(
            AgroalDataSource database,
            Transactions transactions,
            Tenants tenants,
            Consumers consumers,
            Cursors cursors,
            ObjectMapper json,
            Clock clock) {
        this.database = database;
        this.transactions = transactions;
        this.tenants = tenants;
        this.consumers = consumers;
        this.cursors = cursors;
        this.json = json;
        this.clock = clock;
    }

    Page<EventProblemView> retries(PageRequest request) {
        return list(RETRIES, "event-retries", request);
    }

    Page<EventProblemView> deadLetters(PageRequest request) {
        return list(DEAD, "dead-letters", request);
    }

    /**
     * The inbox decides whether the event still has an effect to have, so a second replay does nothing.
     *
     * @throws ReplayFailed when it cannot be handled this time either; nothing has changed then
     */
    void replay(UUID id) {
        try {
            transactions.run(() -> {
                var event =
                        Sql.call(database, connection -> take(connection, id)).orElseThrow(UnknownDeadLetter::new);
                consumers.receiveAgain(event);
            });
        } catch (UnknownDeadLetter | NoConsumer known) {
            throw known;
        } catch (RuntimeException failure) {
            LOG.warnf(failure, "dead letter %s failed again", id);
            throw Transience.of(failure) ? failure : new ReplayFailed(failure);
        }
    }

    private Page<EventProblemView> list(String query, String filter, PageRequest request) {
        var after = cursors.above(request, filter);
        var rows = Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(query)) {
                statement.setString(1, tenants.current());
                statement.setObject(2, after);
                statement.setInt(3, request.limit() + 1);
                return views(statement.executeQuery());
            }
        });
        return cursors.page(rows, request, filter, view -> view.id().toString(), view -> view);
    }

    private static List<EventProblemView> views(ResultSet row) throws SQLException {
        var views = new ArrayList<EventProblemView>();
        while (row.next()) {
            var replayed = row.getTimestamp("replayed_at");
            views.add(new EventProblemView(
                    row.getObject("id", UUID.class),
                    row.getString("topic"),
                    row.getString("key"),
                    row.getString("type"),
                    row.getString("event_id"),
                    row.getString("reason"),
                    row.getTimestamp("at").toInstant(),
                    instant(replayed)));
        }
        return views;
    }

    private static java.time.@Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    private Optional<IncomingEvent> take(Connection connection, UUID id) throws SQLException {
        try (var statement = connection.prepareStatement(REPLAY)) {
            statement.setTimestamp(1, Timestamp.from(clock.instant()));
            statement.setString(2, tenants.current());
            statement.setObject(3, id);
            try (var row = statement.executeQuery()) {
                return row.next() ? Optional.of(StoredEvent.read(row, json)) : Optional.empty();
            }
        }
    }

    private static final class UnknownDeadLetter extends NotFound {}

    /** 409: what kept the event from being handled is still there. */
    static final class ReplayFailed extends Conflict {
        ReplayFailed(RuntimeException failure) {
            super("replay-failed", "It still cannot be handled. " + StoredEvent.reason(failure));
        }
    }
}
