package org.aftersales.feedback.survey;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.privacy.PersonalData;
import org.aftersales.kit.timer.TimerHandler;
import org.aftersales.kit.tx.JsonRecords;
import org.aftersales.kit.tx.Sql;

/** What people wrote anonymously is kept for a shorter time than their scores and choices. */
@ApplicationScoped
class AnonymousWords implements TimerHandler {

    static final String KIND = "anonymous-words";

    private static final int AT_ONCE = 500;

    private static final String FIND = """
            select id, content from %s
            where tenant_id = current_tenant() and worded and day < ? limit ?""";

    private static final String REPLACE = """
            update %s set content = ?, worded = false where tenant_id = current_tenant() and id = ?""";

    /** Also of those that wait for others. */
    private static final List<String> TABLES = List.of("anonymous_response", "anonymous_arrival");

    private final AgroalDataSource database;
    private final PersonalData personalData;
    private final JsonRecords records;
    private final SurveySettings settings;
    private final Clock clock;

    AnonymousWords(
            AgroalDataSource database,
            PersonalData personalData,
            JsonRecords records,
            SurveySettings settings,
            Clock clock) {
        this.database = database;
        this.personalData = personalData;
        this.records = records;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Of all days that have been over for so long. */
    @Override
    public void due(UUID day, Instant dueAt) {
        var first = LocalDate.ofInstant(clock.instant().minus(settings.wordsKept()), ZoneOffset.UTC);
        for (var table : TABLES) Sql.call(database, connection -> forget(connection, table, first));
    }

    private int forget(Connection connection, String table, LocalDate before) throws SQLException {
        int forgotten = 0;
        for (var found = find(connection, table, before); !found.isEmpty(); found = find(connection, table, before)) {
            replace(connection, table, found);
            forgotten += found.size();
        }
        return forgotten;
    }

    private static Map<UUID, byte[]> find(Connection connection, String table, LocalDate before) throws SQLException {
        try (var select = connection.prepareStatement(FIND.formatted(table))) {
            select.setObject(1, before);
            select.setInt(2, AT_ONCE);
            var found = new HashMap<UUID, byte[]>();
            try (var row = select.executeQuery()) {
                while (row.next()) found.put(row.getObject(1, UUID.class), row.getBytes(2));
            }
            return found;
        }
    }

    private void replace(Connection connection, String table, Map<UUID, byte[]> found) throws SQLException {
        try (var update = connection.prepareStatement(REPLACE.formatted(table))) {
            for (var each : found.entrySet()) {
                update.setBytes(1, wordless(each.getKey(), each.getValue()));
                update.setObject(2, each.getKey());
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    private byte[] wordless(UUID id, byte[] sealed) {
        var begun = records.read(personalData.open(AnonymousPool.CONTENT, id, sealed), Begun.class);
        return personalData.seal(AnonymousPool.CONTENT, id, records.write(begun.wordless()));
    }
}
