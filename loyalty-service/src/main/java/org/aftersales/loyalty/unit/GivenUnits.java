package org.aftersales.loyalty.unit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Sql;

/** Units that were given in place of others, in plain SQL. */
@ApplicationScoped
class GivenUnits {
    private static final String ADD = """
            insert into given_unit (tenant_id, unit_id, replaced_id, given_at) values (?, ?, ?, ?)
            on conflict (tenant_id, unit_id) do nothing""";
    private static final String FAMILY = """
            with recursive family(id) as (
                select ?::uuid
                union select case when g.unit_id = f.id then g.replaced_id else g.unit_id end
                from family f join given_unit g on g.tenant_id = ? and f.id in (g.unit_id, g.replaced_id))
            select id from family""";

    private final DataSource database;
    private final Tenants tenants;

    GivenUnits(DataSource database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    void add(UUID unit, UUID replaced, Instant at) {
        Sql.call(database, connection -> {
            try (var insert = connection.prepareStatement(ADD)) {
                insert.setString(1, tenants.current());
                insert.setObject(2, unit);
                insert.setObject(3, replaced);
                insert.setObject(4, at.atOffset(ZoneOffset.UTC));
                return insert.executeUpdate();
            }
        });
    }

    Set<UUID> family(UUID unit) {
        return Sql.call(database, connection -> {
            try (var select = connection.prepareStatement(FAMILY)) {
                select.setObject(1, unit);
                select.setString(2, tenants.current());
                try (var rows = select.executeQuery()) {
                    var units = new HashSet<UUID>();
                    while (rows.next()) units.add(rows.getObject(1, UUID.class));
                    return units;
                }
            }
        });
    }
}
