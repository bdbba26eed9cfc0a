package org.aftersales.kit.webhook;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aftersales.kit.domain.Uuids;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Sql;
import org.jspecify.annotations.Nullable;

/** Deliveries as their owner sees them: the log, replays and pings, in the transaction of the request. */
@ApplicationScoped
class Deliveries {
    static final String PING = "webhook.ping.v1";

    private static final String COLUMNS =
            "id, message_id, type, subject, occurred_at, status, attempts, due_at, last_attempt_at";

    private static final String LIST = "select " + COLUMNS + """
             from webhook_delivery
            where tenant_id = ? and endpoint_id = ? and id < ? and (?::text is null or status = ?)
            order by id desc limit ?""";

    private static final String ONE =
            "select " + COLUMNS + " from webhook_delivery where tenant_id = ? and endpoint_id = ? and id = ?";

    private static final String ATTEMPTS = """
            select number, attempted_at, outcome, http_status, millis, excerpt from webhook_attempt
            where tenant_id = ? and delivery_id = ? order by number desc limit 100""";

    /** What is under way is left alone: it ends by itself. */
    private static final String AGAIN = """
            update webhook_delivery set status = 'PENDING', step = 0, due_at = ?, claim = null, claimed_until = null
            where tenant_id = ? and endpoint_id = ? and (claimed_until is null or claimed_until <= ?)
              and id in (select id from webhook_delivery
                         where tenant_id = ? and endpoint_id = ? and (?::uuid is null or id = ?)
                           and (?::timestamptz is null or occurred_at >= ?)
                           and (?::timestamptz is null or occurred_at < ?)
                           and (?::text is null or status = ?)
                         order by id limit 10000)""";

    private static final String ADD = """
            insert into webhook_delivery (tenant_id, id, endpoint_id, message_id, type, source, subject, sequence,
                                          occurred_at, payload, due_at)
            values (?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?)""";

    private final AgroalDataSource database;
    private final Tenants tenants;
    private final Clock clock;

    Deliveries(AgroalDataSource database, Tenants tenants, Clock clock) {
        this.database = database;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** The newest first, below an id. */
    List<DeliveryView> below(UUID endpoint, UUID id, @Nullable DeliveryStatus status, int limit) {
        return Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(LIST)) {
                int place = owner(statement, 1, endpoint);
                statement.setObject(place++, id);
                statement.setString(place++, text(status));
                statement.setString(place++, text(status));
                statement.setInt(place, limit);
                return views(statement);
            }
        });
    }

    /** One with its attempts; empty when the endpoint has none of this id. */
    Optional<DeliveryView> find(UUID endpoint, UUID id) {
        return Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(ONE)) {
                statement.setObject(owner(statement, 1, endpoint), id);
                var found = views(statement);
                if (found.isEmpty()) return Optional.<DeliveryView>empty();
                return Optional.of(found.getFirst().with(attempts(connection, id)));
            }
        });
    }

    /** Makes deliveries due again, from the first step of the schedule, and answers how many. */
    int again(UUID endpoint, Replay replay) {
        return Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(AGAIN)) {
                statement.setTimestamp(1, Timestamp.from(clock.instant()));
                int place = owner(statement, 2, endpoint);
                statement.setTimestamp(place++, Timestamp.from(clock.instant()));
                place = owner(statement, place, endpoint);
                for (int mark = 0; mark < 2; mark++) statement.setObject(place++, replay.deliveryId());
                for (int mark = 0; mark < 2; mark++) statement.setTimestamp(place++, timestamp(replay.from()));
                for (int mark = 0; mark < 2; mark++) statement.setTimestamp(place++, timestamp(replay.until()));
                for (int mark = 0; mark < 2; mark++) statement.setString(place++, text(replay.status()));
                return statement.executeUpdate();
            }
        });
    }

    /** A delivery that says nothing but that the endpoint is reached. */
    UUID ping(UUID endpoint, String source) {
        var id = Uuids.v7(clock);
        var now = Timestamp.from(clock.instant());
        return Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(ADD)) {
                statement.setString(1, tenants.current());
                statement.setObject(2, id);
                statement.setObject(3, endpoint);
                statement.setObject(4, Uuids.v7(clock));
                statement.setString(5, PING);
                statement.setString(6, source);
                statement.setString(7, endpoint.toString());
                statement.setTimestamp(8, now);
                statement.setBytes(9, "{}".getBytes(StandardCharsets.US_ASCII));
                statement.setTimestamp(10, now);
                statement.executeUpdate();
                return id;
            }
        });
    }

    private int owner(PreparedStatement statement, int place, UUID endpoint) throws SQLException {
        statement.setString(place, tenants.current());
        statement.setObject(place + 1, endpoint);
        return place + 2;
    }

    private static List<DeliveryView> views(PreparedStatement statement) throws SQLException {
        try (var row = statement.executeQuery()) {
            var views = new ArrayList<DeliveryView>();
            while (row.next()) views.add(view(row));
            return views;
        }
    }

    private static DeliveryView view(ResultSet row) throws SQLException {
        var status = DeliveryStatus.valueOf(row.getString("status"));
        return new DeliveryView(
                row.getObject("id", UUID.class),
                row.getObject("message_id", UUID.class),
                row.getString("type"),
                UUID.fromString(row.getString("subject")),
                row.getTimestamp("occurred_at").toInstant(),
                status,
                row.getInt("attempts"),
                status == DeliveryStatus.PENDING ? instant(row.getTimestamp("due_at")) : null,
                instant(row.getTimestamp("last_attempt_at")),
                null);
    }

    private List<AttemptView> attempts(Connection connection, UUID id) throws SQLException {
        try (var statement = connection.prepareStatement(ATTEMPTS)) {
            statement.setString(1, tenants.current());
            statement.setObject(2, id);
            try (var row = statement.executeQuery()) {
                var attempts = new ArrayList<AttemptView>();
                while (row.next()) {
                    attempts.add(new AttemptView(
                            row.getInt("number"),
                            row.getTimestamp("attempted_at").toInstant(),
                            Outcome.valueOf(row.getString("outcome")),
                            row.getObject("http_status", Integer.class),
                            row.getInt("millis"),
                            row.getString("excerpt")));
                }
                return attempts;
            }
        }
    }

    private static @Nullable String text(@Nullable DeliveryStatus status) {
        return status == null ? null : status.name();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
