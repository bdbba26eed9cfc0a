package org.aftersales.loyalty.fraud;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Sql;
import org.aftersales.loyalty.member.MemberId;

/** When people's ways to sign in changed last, in plain SQL. */
@ApplicationScoped
class CredentialChanges {
    private static final String KEEP = """
            insert into credential_change as c (tenant_id, member_id, kind, changed_at) values (?, ?, ?, ?)
            on conflict (tenant_id, member_id) do update set kind = excluded.kind, changed_at = excluded.changed_at
            where c.changed_at < excluded.changed_at""";
    private static final String FORGET = "delete from credential_change where tenant_id = ? and member_id = ?";
    private static final String OF = """
            select changed_at from credential_change where tenant_id = ? and member_id = ?""";

    private final DataSource database;
    private final Tenants tenants;

    CredentialChanges(DataSource database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    /** The latest counts, in whichever order they are told. */
    void keep(MemberId person, CredentialKind kind, Instant changedAt) {
        Sql.call(database, connection -> {
            try (var insert = connection.prepareStatement(KEEP)) {
                insert.setString(1, tenants.current());
                insert.setObject(2, person.value());
                insert.setString(3, kind.name());
                insert.setObject(4, changedAt.atOffset(ZoneOffset.UTC));
                return insert.executeUpdate();
            }
        });
    }

    void forget(MemberId person) {
        Sql.call(database, connection -> {
            try (var delete = connection.prepareStatement(FORGET)) {
                delete.setString(1, tenants.current());
                delete.setObject(2, person.value());
                return delete.executeUpdate();
            }
        });
    }

    Optional<Instant> of(MemberId person) {
        return Sql.call(database, connection -> {
            try (var select = connection.prepareStatement(OF)) {
                select.setString(1, tenants.current());
                select.setObject(2, person.value());
                try (var row = select.executeQuery()) {
                    if (!row.next()) return Optional.empty();
                    return Optional.of(row.getObject(1, OffsetDateTime.class).toInstant());
                }
            }
        });
    }
}
