package org.aftersales.feedback.origin;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.aftersales.kit.tx.Sql;

/** Who works here, and what each of them had to do, as far as work told it; by the subjects of their tokens. */
@ApplicationScoped
class Staff {

    private static final String LEARN =
            "insert into staff_member (tenant_id, subject) values (current_tenant(), ?) on conflict do nothing";
    private static final String KNOWN = """
            select exists (select from staff_member where tenant_id = current_tenant() and subject = ?)
                or exists (select from centre_technician where tenant_id = current_tenant() and technician = ?)""";

    private static final String GIVEN = """
            insert into given_work (tenant_id, ticket_id, subject) values (current_tenant(), ?, ?)
            on conflict do nothing""";
    private static final String DONE = """
            select exists (select from given_work
                where tenant_id = current_tenant() and ticket_id = ? and subject = ?)""";

    private final AgroalDataSource database;

    Staff(AgroalDataSource database) {
        this.database = database;
    }

    /** Somebody got this to do; that they had it stays known. */
    void learn(String subject, UUID ticket) {
        Sql.call(database, connection -> {
            try (var insert = connection.prepareStatement(LEARN);
                    var given = connection.prepareStatement(GIVEN)) {
                insert.setString(1, subject);
                given.setObject(1, ticket);
                given.setString(2, subject);
                return insert.executeUpdate() + given.executeUpdate();
            }
        });
    }

    boolean hasDone(UUID ticket, String subject) {
        return Sql.call(database, connection -> {
            try (var select = connection.prepareStatement(DONE)) {
                select.setObject(1, ticket);
                select.setString(2, subject);
                try (var row = select.executeQuery()) {
                    return row.next() && row.getBoolean(1);
                }
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
