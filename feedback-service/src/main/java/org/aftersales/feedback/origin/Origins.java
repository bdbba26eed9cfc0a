package org.aftersales.feedback.origin;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aftersales.kit.tx.Sql;

/** What is known of where a piece of work and a unit come from. One statement each: sales files bring many at once. */
@ApplicationScoped
class Origins {

    private static final String FORGET_BATCHES = "delete from product_batch where tenant_id = current_tenant()";
    private static final String FORGET_CENTRES = "delete from centre_technician where tenant_id = current_tenant()";
    private static final String BATCH = """
            insert into product_batch (tenant_id, gtin, code, serial_from, serial_to)
            values (current_tenant(), ?, ?, ?, ?)""";
    private static final String TECHNICIAN = """
            insert into centre_technician (tenant_id, technician, centre) values (current_tenant(), ?, ?)""";
    private static final String ASSIGNED = """
            insert into origin as known (tenant_id, subject_id, technician) values (current_tenant(), ?, ?)
            on conflict (tenant_id, subject_id) do update set technician = excluded.technician
            where not known.frozen""";
    /** No serial of another length lies between two of the same length, as serials of a batch have. */
    private static final String MADE = """
            insert into origin as known (tenant_id, subject_id, batch)
            select tenant_id, ?, code from product_batch
            where tenant_id = current_tenant() and gtin = ? and serial_from <= ? and serial_to >= ?
                and length(serial_from) = length(?)
            order by serial_from desc limit 1
            on conflict (tenant_id, subject_id) do update set batch = excluded.batch where not known.frozen""";

    private static final String CENTRED = """
            update origin set centre = centre_technician.centre from centre_technician
            where origin.tenant_id = current_tenant() and subject_id = ? and not frozen
                and centre_technician.tenant_id = origin.tenant_id
                and centre_technician.technician = origin.technician""";

    /** What somebody was asked about stays where it was done; else it is where its technician works now. */
    private static final String CENTRE_OF = """
            select case when known.frozen then coalesce(known.centre, home.centre)
                else coalesce(home.centre, known.centre) end
            from origin known left join centre_technician home
                on home.tenant_id = known.tenant_id and home.technician = known.technician
            where known.tenant_id = current_tenant() and known.subject_id = ?""";

    private final AgroalDataSource database;

    Origins(AgroalDataSource database) {
        this.database = database;
    }

    /** From now on things come from where this says; what is known of earlier ones stays. */
    void replace(OriginDocument document) {
        Sql.call(database, connection -> {
            try (var forget = connection.createStatement()) {
                forget.execute(FORGET_BATCHES);
                forget.execute(FORGET_CENTRES);
            }
            batches(connection, document.batches());
            return centres(connection, document.centres());
        });
    }

    private static void batches(Connection connection, List<OriginDocument.Batch> batches) throws SQLException {
        try (var insert = connection.prepareStatement(BATCH)) {
            for (var batch : batches) {
                insert.setString(1, batch.gtin());
                insert.setString(2, batch.code());
                insert.setString(3, batch.serialFrom());
                insert.setString(4, batch.serialTo());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static int[] centres(Connection connection, List<OriginDocument.Centre> centres) throws SQLException {
        try (var insert = connection.prepareStatement(TECHNICIAN)) {
            for (var centre : centres) {
                for (var technician : centre.technicians()) {
                    insert.setString(1, technician);
                    insert.setString(2, centre.code());
                    insert.addBatch();
                }
            }
            return insert.executeBatch();
        }
    }

    void assigned(UUID subject, String technician) {
        Sql.call(database, connection -> {
            try (var upsert = connection.prepareStatement(ASSIGNED)) {
                upsert.setObject(1, subject);
                upsert.setString(2, technician);
                return upsert.executeUpdate();
            }
        });
    }

    void made(UUID subject, String gtin, String serial) {
        Sql.call(database, connection -> {
            try (var upsert = connection.prepareStatement(MADE)) {
                upsert.setObject(1, subject);
                upsert.setString(2, gtin);
                upsert.setString(3, serial);
                upsert.setString(4, serial);
                upsert.setString(5, serial);
                return upsert.executeUpdate();
            }
        });
    }

    void centred(UUID subject) {
        Sql.call(database, connection -> {
            try (var update = connection.prepareStatement(CENTRED)) {
                update.setObject(1, subject);
                return update.executeUpdate();
            }
        });
    }

    Optional<String> centreOf(UUID subject) {
        return Sql.call(database, connection -> {
            try (var select = connection.prepareStatement(CENTRE_OF)) {
                select.setObject(1, subject);
                try (var row = select.executeQuery()) {
                    return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
                }
            }
        });
    }
}
