package org.aftersales.loyalty.tier;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Sql;

/** Plans to judge very many members, in plain SQL: one statement for all of them. */
@ApplicationScoped
class TierReviews {
    private static final String OF_EVERYBODY = """
            insert into timer (tenant_id, kind, subject, due_at, try_at)
            select tenant_id, ?, id, ?, ? from member where tenant_id = ?
            on conflict (tenant_id, kind, subject) do update set due_at = excluded.due_at, try_at = excluded.try_at""";

    private final DataSource database;
    private final Tenants tenants;
    private final Clock clock;

    TierReviews(DataSource database, Tenants tenants, Clock clock) {
        this.database = database;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** Now; each plans anew afterwards when it has to be judged again. */
    int ofEverybody() {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        return Sql.call(database, connection -> {
            try (var insert = connection.prepareStatement(OF_EVERYBODY)) {
                insert.setString(1, TierTimer.KIND);
                insert.setObject(2, now);
                insert.setObject(3, now);
                insert.setString(4, tenants.current());
                return insert.executeUpdate();
            }
        });
    }
}
