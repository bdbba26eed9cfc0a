package org.aftersales.warranty.imports;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.UUID;
import org.aftersales.kit.privacy.PersonalData;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Sql;
import org.jspecify.annotations.Nullable;

/** The files of imports, sealed piece by piece. They hold what retailers know of people, so they do not stay. */
@ApplicationScoped
class ImportFiles {

    private static final String STORE = """
            insert into import_file (tenant_id, import_id, starts_at, content) values (?, ?, ?, ?)""";

    private static final String READ = """
            select starts_at, content from import_file
            where tenant_id = ? and import_id = ? and starts_at <= ? order by starts_at desc limit 1""";

    private static final String DELETE = "delete from import_file where tenant_id = ? and import_id = ?";

    private final AgroalDataSource database;
    private final Tenants tenants;
    private final PersonalData personal;

    ImportFiles(AgroalDataSource database, Tenants tenants, PersonalData personal) {
        this.database = database;
        this.tenants = tenants;
        this.personal = personal;
    }

    @Transactional
    void store(UUID importId, Delivery.Piece piece) {
        var sealed = personal.sealBytes(column(piece.startsAt()), importId, piece.content());
        Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(STORE)) {
                statement.setString(1, tenants.current());
                statement.setObject(2, importId);
                statement.setLong(3, piece.startsAt());
                statement.setBytes(4, sealed);
                return statement.executeUpdate();
            }
        });
    }

    @Transactional
    void delete(UUID importId) {
        Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(DELETE)) {
                statement.setString(1, tenants.current());
                statement.setObject(2, importId);
                return statement.executeUpdate();
            }
        });
    }

    /** What the file holds from this byte up to the end of the piece it lies in; null behind the last byte. */
    @Transactional
    byte @Nullable [] readFrom(UUID importId, long from) {
        return Sql.<byte @Nullable []>call(database, connection -> {
            try (var statement = connection.prepareStatement(READ)) {
                statement.setString(1, tenants.current());
                statement.setObject(2, importId);
                statement.setLong(3, from);
                try (var row = statement.executeQuery()) {
                    if (!row.next()) return null;
                    var startsAt = row.getLong(1);
                    var content = personal.openBytes(column(startsAt), importId, row.getBytes(2));
                    var skipped = (int) (from - startsAt);
                    return skipped < content.length ? Arrays.copyOfRange(content, skipped, content.length) : null;
                }
            }
        });
    }

    /** The place is part of what is authenticated, so pieces cannot be put in another order. */
    private static String column(long startsAt) {
        return "import_file.content@" + startsAt;
    }
}
