package org.aftersales.kit.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The sender's side of the outbox table, on a connection of the worker role that holds the sender's lock. */
final class OutboxTable {
    /** Any long that no other lock of this database uses; the sender's number is added. */
    private static final long LOCK = 0x0A57_0000_0000L;

    /** One snapshot in order of {@code seq}; rows behind a quarantined one of their key stay. */
    private static final String TAKE = """
            select seq, id, aggregatetype, aggregateid, type, payload, headers from outbox row
            where bucket % ? = ? and quarantined_at is null
              and not exists (select from outbox poison
                              where poison.quarantined_at is not null and poison.aggregateid = row.aggregateid
                                and poison.seq < row.seq)
            order by seq limit ?""";

    /**
     * A plan made while the table was empty would read all of its dead rows for ever after. A deletion that a crash
     * takes back only sends a row again, with the id it had, so it need not wait for the disk.
     */
    static final String SETTLE_IN = """
            set enable_seqscan = off; set enable_bitmapscan = off; set plan_cache_mode = force_generic_plan;
            set synchronous_commit = off""";

    static final String MOVE_OUT = """
            reset enable_seqscan; reset enable_bitmapscan; reset plan_cache_mode; reset synchronous_commit""";

    private final Connection connection;
    private final ObjectMapper json;
    private final int sender;
    private final int senders;
    private final Settlement settlement;

    OutboxTable(Connection connection, ObjectMapper json, int sender, int senders, ToldOutside told) {
        this.settlement = new Settlement(connection, told);
        this.connection = connection;
        this.json = json;
        this.sender = sender;
        this.senders = senders;
    }

    /** A row with its place in the table. */
    record Taken(long seq, OutboxRow row) {}

    /** Becomes the one sender of these buckets, for as long as the connection lives. */
    boolean tryLead() throws SQLException {
        boolean leads;
        try (var statement = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            statement.setLong(1, LOCK + sender);
            try (var answer = statement.executeQuery()) {
                answer.next();
                leads = answer.getBoolean(1);
            }
        }
        if (leads) execute(SETTLE_IN);
        return leads;
    }

    private void execute(String commands) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(commands);
        }
    }

    void resign() throws SQLException {
        execute(MOVE_OUT);
        try (var statement = connection.prepareStatement("select pg_advisory_unlock(?)")) {
            statement.setLong(1, LOCK + sender);
            statement.execute();
        }
    }

    List<Taken> take(int batch) throws SQLException {
        try (var statement = connection.prepareStatement(TAKE)) {
            statement.setInt(1, senders);
            statement.setInt(2, sender);
            statement.setInt(3, batch);
            try (var answer = statement.executeQuery()) {
                var rows = new ArrayList<Taken>();
                while (answer.next()) rows.add(read(answer));
                return rows;
            }
        }
    }

    private Taken read(ResultSet answer) throws SQLException {
        var row = new OutboxRow(
                answer.getObject("id", UUID.class),
                answer.getString("aggregatetype"),
                answer.getString("aggregateid"),
                answer.getString("type"),
                answer.getBytes("payload"),
                headers(answer.getString("headers")));
        return new Taken(answer.getLong("seq"), row);
    }

    private Map<String, String> headers(String text) {
        try {
            return json.readValue(text, new TypeReference<Map<String, String>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the headers of an outbox row are not JSON", e);
        }
    }

    /** Removes what was sent and notes whom to tell of it, as {@link Settlement#settle} does. */
    void settle(List<Taken> taken, List<Long> sent, Instant now) throws SQLException {
        settlement.settle(taken, sent, now);
    }

    void quarantine(long seq, String reason) throws SQLException {
        try (var statement = connection.prepareStatement(
                "update outbox set quarantined_at = now(), quarantine_reason = ? where seq = ?")) {
            statement.setString(1, reason);
            statement.setLong(2, seq);
            statement.executeUpdate();
        }
    }
}
