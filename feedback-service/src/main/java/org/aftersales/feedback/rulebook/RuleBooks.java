package org.aftersales.feedback.rulebook;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.aftersales.kit.tx.JsonRecords;
import org.aftersales.kit.tx.Sql;

/** The versions of all rule books of a tenant, each kept whole. */
@ApplicationScoped
class RuleBooks {

    private static final String ADD = """
            insert into rule_book (tenant_id, book, version, document, published_at)
            values (current_tenant(), ?, ?, ?::jsonb, ?) on conflict do nothing""";
    private static final String COLUMNS = "select version, document, published_at from rule_book where ";
    private static final String FIND = COLUMNS + "tenant_id = current_tenant() and book = ? and version = ?";
    private static final String LATEST =
            COLUMNS + "tenant_id = current_tenant() and book = ? order by version desc limit 1";

    private final AgroalDataSource database;
    private final JsonRecords records;

    RuleBooks(AgroalDataSource database, JsonRecords records) {
        this.database = database;
        this.records = records;
    }

    /** Whether it was added; not when the version is there. */
    boolean add(Book book, Edition<?> edition) {
        return Sql.call(database, connection -> {
            try (var insert = bound(connection, ADD, book)) {
                insert.setInt(2, edition.version());
                insert.setString(3, records.write(edition.document()));
                insert.setObject(4, edition.publishedAt().atOffset(ZoneOffset.UTC));
                return insert.executeUpdate() == 1;
            }
        });
    }

    <D extends Record> Optional<Edition<D>> find(Book book, int version, Class<D> type) {
        return Sql.call(database, connection -> {
            try (var select = bound(connection, FIND, book)) {
                select.setInt(2, version);
                return read(select, type);
            }
        });
    }

    <D extends Record> Optional<Edition<D>> latest(Book book, Class<D> type) {
        return Sql.call(database, connection -> {
            try (var select = bound(connection, LATEST, book)) {
                return read(select, type);
            }
        });
    }

    private static PreparedStatement bound(Connection connection, String sql, Book book) throws SQLException {
        var statement = connection.prepareStatement(sql);
        statement.setString(1, book.name());
        return statement;
    }

    private <D extends Record> Optional<Edition<D>> read(PreparedStatement select, Class<D> type) throws SQLException {
        try (var row = select.executeQuery()) {
            if (!row.next()) return Optional.empty();
            return Optional.of(new Edition<>(
                    row.getInt("version"),
                    records.read(row.getString("document"), type),
                    row.getObject("published_at", OffsetDateTime.class).toInstant()));
        }
    }
}
