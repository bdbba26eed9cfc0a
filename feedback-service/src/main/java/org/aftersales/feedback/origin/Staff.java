package org.aftersales.feedback.origin;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import org.aftersales.kit.tx.Sql;

/** Who works here, as far as work told it; by the subjects of their tokens. */
@ApplicationScoped
class Staff {

    private static final String LEARN =
            "insert into staff_member (tenant_id, subject) values (current_tenant(), ?) on conflict do nothing";
    private static final String KNOWN = """
            select exists (select from staff_member where tenant_id = current_tenant() and subject = ?)
                or exists (select from centre_technician where tenant_id = current_tenant() and technician = ?)""";

    private final AgroalDataSource database;

    Staff(AgroalDataSource database) {
        this.database = database;
    }

    void learn(String subject) {
        Sql.call(database, connection -> {
            try (var insert = connection.prepareStatement(LEARN)) {
                insert.setString(1, subject);
                return insert.executeUpdate();
            }
        });
    }

    boolean isKnown(String subject) {
        return Sql.call(database, connection -> {
            try (var select = connection.prepareStatement(KNOWN)) {
                select.setString(1, subject);
                select.setString(2, subject);
                try (var row = select.executeQuery()) {
                    return row.next() && row.getBoolean(1);
                }
            }
        });
    }
}
