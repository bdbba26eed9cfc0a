package org.aftersales.kit.outbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.Dependent;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.outbox.OutboxTable.Taken;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.tx.Transactions;

/** Events of a tenant that leave the outbox as if the broker had taken them. */
@Dependent
public class SentEvents {
    private static final String TOPIC = "sample.relayed";

    private final Outbox outbox;
    private final Tenants tenants;
    private final Transactions transactions;
    private final ObjectMapper json;
    private final AgroalDataSource worker;
    private final TestClock clock;
    private ToldOutside told = ToldOutside.ALL;

    SentEvents(
            Outbox outbox,
            Tenants tenants,
            Transactions transactions,
            ObjectMapper json,
            @DataSource("worker") AgroalDataSource worker,
            TestClock clock) {
        this.outbox = outbox;
        this.tenants = tenants;
        this.transactions = transactions;
        this.json = json;
        this.worker = worker;
        this.clock = clock;
    }

    /** From now on retailers hear this and nothing else. */
    void telling(ToldOutside outside) {
        told = outside;
    }

    /** An event of a tenant about a retailer's goods, on its way through the relay; answers its {@code ce_id}. */
    public UUID tell(String tenant, String retailer, String type) throws SQLException {
        var id = record(tenant, "{\"retailerId\":\"" + retailer + "\",\"grams\":7}", type, headers(tenant, type));
        send();
        return id;
    }

    /** A row as an event has it, not yet sent; answers its {@code ce_id}. */
    UUID record(String tenant, String value, String type, Map<String, String> headers) {
        tenants.run(
                tenant,
                () -> transactions.run(() -> outbox.append(
                        TOPIC, UUID.randomUUID().toString(), type, value.getBytes(StandardCharsets.UTF_8), headers)));
        return idOfLatest(tenant);
    }

    Map<String, String> headers(String tenant, String type) {
        return Map.of(
                "ce_type",
                type,
                "ce_tenantid",
                tenant,
                "ce_source",
                "/aftersales/sample",
                "ce_sequence",
                "00000000000000000007",
                "ce_time",
                clock.instant().toString());
    }

    void send() throws SQLException {
        try (var connection = worker.getConnection()) {
            settle(connection);
        }
    }

    /** What the relay does once the broker has acknowledged. */
    void settle(Connection connection) throws SQLException {
        var table = new OutboxTable(connection, json, 0, 1, told);
        var rows = table.take(10_000).stream()
                .filter(taken -> taken.row().topic().equals(TOPIC))
                .toList();
        table.settle(rows, rows.stream().map(Taken::seq).toList(), clock.instant());
    }

    /** How the database finds what leaves, when it plans as it does for a relay. */
    String planOfLeaving() throws SQLException {
        try (var connection = worker.getConnection();
                var settings = connection.createStatement();
                var explain = connection.prepareStatement("explain " + Settlement.SETTLE)) {
            for (int each = 1; each <= 4; each++)
                explain.setArray(each, connection.createArrayOf("text", new Object[0]));
            explain.setTimestamp(5, Timestamp.from(clock.instant()));
            explain.setArray(6, connection.createArrayOf("bigint", new Object[] {1, 2}));
            explain.setArray(7, connection.createArrayOf("text", new Object[] {"acme"}));
            explain.setArray(8, connection.createArrayOf("bigint", new Object[] {1, 2}));
            settings.execute(OutboxTable.SETTLE_IN);
            try (var lines = explain.executeQuery()) {
                var plan = new StringBuilder();
                while (lines.next()) plan.append(lines.getString(1)).append('\n');
                return plan.toString();
            } finally {
                settings.execute(OutboxTable.MOVE_OUT);
            }
        }
    }

    List<String> waiting(String tenant) throws SQLException {
        return texts("select id::text from outbox where tenant_id = ?", tenant);
    }

    /** The ids of events that wait for endpoints of the tenant. */
    List<String> delivered(String tenant) throws SQLException {
        return texts("select message_id::text from webhook_delivery where tenant_id = ? order by id", tenant);
    }

    /** What the endpoints of the tenant are told, as it is stored for them. */
    List<String> payloads(String tenant) throws SQLException {
        return texts(
                "select convert_from(payload, 'UTF8') from webhook_delivery where tenant_id = ? order by id", tenant);
    }

    private UUID idOfLatest(String tenant) {
        try {
            return UUID.fromString(texts("select id::text from outbox where tenant_id = ? order by seq desc", tenant)
                    .getFirst());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> texts(String query, String tenant) throws SQLException {
        try (var connection = worker.getConnection();
                var statement = connection.prepareStatement(query)) {
            statement.setString(1, tenant);
            try (var rows = statement.executeQuery()) {
                var texts = new ArrayList<String>();
                while (rows.next()) texts.add(rows.getString(1));
                return texts;
            }
        }
    }
}
