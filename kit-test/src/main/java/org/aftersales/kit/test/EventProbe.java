package org.aftersales.kit.test;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Reads what was recorded for publication. Rows stay (the relay is off), so a test uses a tenant of its own or starts
 * from a {@link #mark()}.
 *
 * <pre>
 * probe.in("acme").expect("warranty.claim.approved.v1").with("claimId", id).with("decidedBy",
 * "AUTOMATIC").andNothingElse();
 * </pre>
 */
@ApplicationScoped
public class EventProbe {
    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};
    private static final String SELECT = """
            select seq, id, aggregatetype, aggregateid, type, payload, headers from outbox
            where tenant_id = ? and seq > ? and aggregatetype <> 'customer.contacts' order by seq""";

    private static final String CONTACTS = """
            select aggregateid, type, payload from outbox
            where tenant_id = ? and aggregatetype = 'customer.contacts' order by seq""";

    private final AgroalDataSource worker;
    private final ObjectMapper json = new ObjectMapper();

    EventProbe(@DataSource("worker") AgroalDataSource worker) {
        this.worker = worker;
    }

    /** Every recorded event of a tenant, oldest first. */
    public List<Recorded> of(String tenant) {
        return of(tenant, 0);
    }

    /** The events of a tenant that were recorded after the mark, oldest first. */
    public List<Recorded> of(String tenant, long mark) {
        try (var connection = worker.getConnection();
                var select = connection.prepareStatement(SELECT)) {
            select.setString(1, tenant);
            select.setLong(2, mark);
            var found = new ArrayList<Recorded>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(read(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("the outbox cannot be read", e);
        }
    }

    /** What was recorded for the topic of contacts, which are no events, oldest first. */
    public List<RecordedContact> contacts(String tenant) {
        try (var connection = worker.getConnection();
                var select = connection.prepareStatement(CONTACTS)) {
            select.setString(1, tenant);
            var found = new ArrayList<RecordedContact>();
            try (var row = select.executeQuery()) {
                while (row.next()) found.add(new RecordedContact(row.getString(1), row.getString(2), row.getBytes(3)));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("the outbox cannot be read", e);
        }
    }

    /** Everything of a tenant, to assert on. */
    public RecordedEvents in(String tenant) {
        return new RecordedEvents(of(tenant));
    }

    /** What a tenant recorded after the mark, to assert on. */
    public RecordedEvents in(String tenant, long mark) {
        return new RecordedEvents(of(tenant, mark));
    }

    /** The present end of the outbox. */
    public long mark() {
        try (var connection = worker.getConnection();
                var select = connection.prepareStatement("select coalesce(max(seq), 0) from outbox");
                var row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("the outbox cannot be read", e);
        }
    }

    private Recorded read(ResultSet row) throws SQLException {
        try {
            var headers = json.readValue(row.getString("headers"), HEADERS);
            return new Recorded(
                    row.getString("type"),
                    row.getString("aggregateid"),
                    json.readTree(row.getBytes("payload")),
                    row.getString("aggregatetype"),
                    Long.parseLong(headers.get("ce_sequence")),
                    row.getObject("id", UUID.class),
                    headers,
                    row.getLong("seq"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
