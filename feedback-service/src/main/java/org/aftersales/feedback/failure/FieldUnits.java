package org.aftersales.feedback.failure;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.aftersales.kit.tx.Sql;
import org.jspecify.annotations.Nullable;

/** Since when each unit is in the field, and until when; one row a unit, written in one statement. */
@ApplicationScoped
class FieldUnits {

    private static final String COME = """
            insert into field_unit as known (tenant_id, unit_id, gtin, came_on) values (current_tenant(), ?, ?, ?)
            on conflict (tenant_id, unit_id) do update set
                gtin = excluded.gtin, came_on = least(known.came_on, excluded.came_on)""";
    private static final String LEAVE =
            "update field_unit set left_on = least(left_on, ?) where tenant_id = current_tenant() and unit_id = ?";
    private static final String VOID =
            "update field_unit set void_on = ? where tenant_id = current_tenant() and unit_id = ?";

    private final AgroalDataSource database;

    FieldUnits(AgroalDataSource database) {
        this.database = database;
    }

    /** It is there from the first day on that it is told of. */
    void come(UUID unit, String gtin, LocalDate day) {
        Sql.call(database, connection -> {
            try (var upsert = connection.prepareStatement(COME)) {
                upsert.setObject(1, unit);
                upsert.setString(2, gtin);
                upsert.setObject(3, day);
                return upsert.executeUpdate();
            }
        });
    }

    /** For good; the first day counts. */
    void leave(UUID unit, LocalDate day) {
        update(LEAVE, unit, day);
    }

    /** @param day null where it is not void any more */
    void voided(UUID unit, @Nullable LocalDate day) {
        update(VOID, unit, day);
    }

    private void update(String statement, UUID unit, @Nullable LocalDate day) {
        Sql.call(database, connection -> {
            try (var update = connection.prepareStatement(statement)) {
                update.setObject(1, day);
                update.setObject(2, unit);
                return update.executeUpdate();
            }
        });
    }
}
