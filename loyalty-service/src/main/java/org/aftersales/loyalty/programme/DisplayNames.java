package org.aftersales.loyalty.programme;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Sql;
import org.aftersales.loyalty.programme.DisplayNameUseCases.Named;
import org.aftersales.loyalty.programme.DisplayNameUseCases.Told;

/** What things are called that keep no name themselves, in plain SQL. */
@ApplicationScoped
class DisplayNames {
    private static final String FIND = """
            select en, fa, version from display_name where tenant_id = ? and programme = ? and kind = ? and code = ?""";
    private static final String PUT = """
            insert into display_name as d (tenant_id, programme, kind, code, version, en, fa, named_by, named_at)
            values (?, ?, ?, ?, 1, ?, ?, ?, ?)
            on conflict (tenant_id, programme, kind, code) do update set version = d.version + 1, en = excluded.en,
                fa = excluded.fa, named_by = excluded.named_by, named_at = excluded.named_at
            where d.version = ?""";

    private final DataSource database;
    private final Tenants tenants;

    DisplayNames(DataSource database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    Optional<Told> find(Named thing) {
        return Sql.call(database, connection -> {
            try (var select = connection.prepareStatement(FIND)) {
                select.setString(1, tenants.current());
                select.setString(2, thing.programme().value());
                select.setString(3, thing.kind().name());
                select.setString(4, thing.code());
                try (var row = select.executeQuery()) {
                    if (!row.next()) return Optional.empty();
                    var name = new DisplayName(row.getString("en"), row.getString("fa"));
                    return Optional.of(new Told(name, row.getLong("version")));
                }
            }
        });
    }

    /** Whether it is called so now; not when it has another version by then than the one that was known. */
    boolean put(Named thing, long known, DisplayName name, String by, Instant at) {
        return Sql.call(database, connection -> {
            try (var insert = connection.prepareStatement(PUT)) {
                insert.setString(1, tenants.current());
                insert.setString(2, thing.programme().value());
                insert.setString(3, thing.kind().name());
                insert.setString(4, thing.code());
                insert.setString(5, name.en());
                insert.setString(6, name.fa());
                insert.setString(7, by);
                insert.setObject(8, at.atOffset(ZoneOffset.UTC));
                insert.setLong(9, known);
                return insert.executeUpdate() == 1;
            }
        });
    }
}
