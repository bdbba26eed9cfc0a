package org.aftersales.kit.webhook;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.aftersales.kit.KitConfig;
import org.aftersales.kit.tx.Sql;
import org.jspecify.annotations.Nullable;

/**
 * The workers' side of deliveries. An attempt takes seconds, so it is made outside of any transaction, under a claim
 * that ends by itself: what a crash leaves behind is attempted again, with the id it had.
 */
@ApplicationScoped
class DeliveryQueue {
    /** Longer than any attempt can last. */
    private static final Duration CLAIMED_FOR = Duration.ofSeconds(60);

    private static final String DUE = """
            select tenant_id, id from webhook_endpoint endpoint
            where status = 'ENABLED' and exists (
                select from webhook_delivery waiting
                where waiting.tenant_id = endpoint.tenant_id and waiting.endpoint_id = endpoint.id
                  and waiting.status = 'PENDING' and waiting.due_at <= ?
                  and (waiting.claimed_until is null or waiting.claimed_until <= ?))
            limit 500""";

    private static final String CLAIM = """
            with first as materialized (
                select tenant_id, id from webhook_delivery
                where tenant_id = ? and endpoint_id = ? and status = 'PENDING' and due_at <= ?
                  and (claimed_until is null or claimed_until <= ?)
                order by due_at, id limit 1 for update skip locked)
            update webhook_delivery claimed
            set claim = gen_random_uuid(), claimed_until = ?, attempts = attempts + 1
            from first, webhook_endpoint endpoint
            where claimed.tenant_id = first.tenant_id and claimed.id = first.id
              and endpoint.tenant_id = claimed.tenant_id and endpoint.id = claimed.endpoint_id
              and endpoint.status = 'ENABLED'
            returning claimed.tenant_id, claimed.id, claimed.endpoint_id, claimed.claim, claimed.step, endpoint.url,
                      claimed.message_id, claimed.type, claimed.source, claimed.subject, claimed.sequence,
                      claimed.occurred_at, claimed.payload""";

    /** How it ended, the log of it, and since when the endpoint fails, at once; nothing for a claim that was lost. */
    private static final String END = """
            with ended as (
                update webhook_delivery set status = ?, due_at = coalesce(?, due_at), step = ?, claim = null,
                                            claimed_until = null, last_attempt_at = ?
                where tenant_id = ? and id = ? and claim = ?
                returning tenant_id, id, endpoint_id, attempts),
            logged as (
                insert into webhook_attempt (tenant_id, delivery_id, number, attempted_at, outcome, http_status,
                                             millis, excerpt)
                select tenant_id, id, attempts, ?, ?, ?, ?, ? from ended)
            update webhook_endpoint endpoint
            set failing_since = case when ? then null else coalesce(failing_since, ?) end
            from ended
            where endpoint.tenant_id = ended.tenant_id and endpoint.id = ended.endpoint_id
              and (endpoint.failing_since is not null or not ?)
            returning endpoint.failing_since""";

    private final AgroalDataSource worker;
    private final Clock clock;
    private final Duration claimedFor;

    DeliveryQueue(@DataSource("worker") AgroalDataSource worker, Clock clock, KitConfig config) {
        this.worker = worker;
        this.clock = clock;
        this.claimedFor = CLAIMED_FOR.plus(config.webhooks().timeout());
    }

    /** An endpoint for which something is due. */
    record Address(String tenant, UUID endpoint) {}

    List<Address> due() {
        return Sql.call(worker, connection -> {
            try (var statement = connection.prepareStatement(DUE)) {
                statement.setTimestamp(1, now());
                statement.setTimestamp(2, now());
                try (var row = statement.executeQuery()) {
                    var due = new ArrayList<Address>();
                    while (row.next()) due.add(new Address(row.getString(1), row.getObject(2, UUID.class)));
                    return due;
                }
            }
        });
    }

    /** The next due delivery of an endpoint, for nobody else until the claim ends. */
    Optional<Leased> claim(Address address) {
        return Sql.call(worker, connection -> {
            try (var statement = connection.prepareStatement(CLAIM)) {
                statement.setString(1, address.tenant());
                statement.setObject(2, address.endpoint());
                statement.setTimestamp(3, now());
                statement.setTimestamp(4, now());
                statement.setTimestamp(5, Timestamp.from(clock.instant().plus(claimedFor)));
                try (var row = statement.executeQuery()) {
                    return row.next() ? Optional.of(claimed(row)) : Optional.empty();
                }
            }
        });
    }

    private static Leased claimed(ResultSet row) throws SQLException {
        return new Leased(
                row.getString("tenant_id"),
                row.getObject("id", UUID.class),
                row.getObject("endpoint_id", UUID.class),
                row.getObject("claim", UUID.class),
                row.getInt("step"),
                row.getString("url"),
                row.getObject("message_id", UUID.class),
                new Leased.Message(
                        row.getString("type"),
                        row.getString("source"),
                        row.getString("subject"),
                        row.getLong("sequence"),
                        row.getTimestamp("occurred_at").toInstant(),
                        row.getBytes("payload")));
    }

    /**
     * Writes how an attempt ended and plans the next one.
     *
     * @return since when the endpoint fails; empty after a success, and when the claim was lost meanwhile
     */
    Optional<Instant> end(Leased claimed, Attempt attempt) {
        return Sql.call(worker, connection -> end(connection, claimed, attempt));
    }

    private Optional<Instant> end(Connection connection, Leased claimed, Attempt attempt) throws SQLException {
        var next = next(claimed, attempt);
        try (var statement = connection.prepareStatement(END)) {
            statement.setString(1, status(attempt, next).name());
            statement.setTimestamp(2, next);
            statement.setInt(3, attempt.delivered() ? 0 : claimed.step() + 1);
            statement.setTimestamp(4, now());
            statement.setString(5, claimed.tenant());
            statement.setObject(6, claimed.id());
            statement.setObject(7, claimed.claim());
            statement.setTimestamp(8, now());
            statement.setString(9, attempt.outcome().name());
            statement.setObject(10, attempt.status(), Types.INTEGER);
            statement.setInt(11, (int) attempt.took().toMillis());
            statement.setString(12, attempt.excerpt());
            statement.setBoolean(13, attempt.delivered());
            statement.setTimestamp(14, now());
            statement.setBoolean(15, attempt.delivered());
            try (var row = statement.executeQuery()) {
                if (!row.next()) return Optional.empty();
                return Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant);
            }
        }
    }

    private @Nullable Timestamp next(Leased claimed, Attempt attempt) {
        if (attempt.delivered() || attempt.outcome() == Outcome.GONE) return null;
        var chance = ThreadLocalRandom.current().nextDouble();
        return RetrySchedule.after(claimed.step() + 1, chance)
                .map(pause -> Timestamp.from(clock.instant().plus(pause)))
                .orElse(null);
    }

    private static DeliveryStatus status(Attempt attempt, @Nullable Timestamp next) {
        if (attempt.delivered()) return DeliveryStatus.DELIVERED;
        return next == null ? DeliveryStatus.FAILED : DeliveryStatus.PENDING;
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
