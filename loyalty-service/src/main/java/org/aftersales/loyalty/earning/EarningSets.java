package org.aftersales.loyalty.earning;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.JsonRecords;
import org.aftersales.kit.tx.Rows;
import org.aftersales.kit.tx.Sql;
import org.aftersales.loyalty.ledger.Cause;
import org.aftersales.loyalty.ledger.Reason;

/** Writes what many events were worth: the same rows as {@link Earnings} writes one by one. */
@ApplicationScoped
class EarningSets {
    private static final String ADD = """
            insert into earning (tenant_id, reason, cause_id, programme, customer_id, points, why, occurred_at,
                recorded_at, facts)
            select ?, t.reason, t.cause_id, t.programme, t.customer_id, t.points, t.why::jsonb, t.occurred_at, ?,
                t.facts::jsonb
            from json_to_recordset(?::json) as t(reason text, cause_id uuid, programme text, customer_id uuid,
                points bigint, why text, occurred_at timestamptz, facts text)
            on conflict (tenant_id, reason, cause_id, programme) do nothing returning reason, cause_id""";

    private final DataSource database;
    private final Tenants tenants;
    private final Clock clock;
    private final Rows<Earning> rows;

    EarningSets(DataSource database, Tenants tenants, Clock clock, JsonRecords json) {
        this.database = database;
        this.tenants = tenants;
        this.clock = clock;
        this.rows = new Rows<Earning>()
                .with("reason", earning -> earning.cause().reason())
                .with("cause_id", earning -> earning.cause().id())
                .with("programme", earning -> earning.programme().value())
                .with("customer_id", earning -> earning.customerId().value())
                .with("points", earning -> earning.points().value())
                .with("why", earning -> json.write(earning.why()))
                .with("occurred_at", Earning::occurredAt)
                .with("facts", earning -> json.write(earning.facts()));
    }

    /** The causes of those that were added; not those that have earned before. */
    Set<Cause> add(Collection<Earning> earnings) {
        return Sql.call(database, connection -> {
            try (var insert = connection.prepareStatement(ADD)) {
                insert.setString(1, tenants.current());
                insert.setObject(2, clock.instant().atOffset(ZoneOffset.UTC));
                insert.setString(3, rows.of(List.copyOf(earnings)));
                try (var row = insert.executeQuery()) {
                    var added = new HashSet<Cause>();
                    while (row.next()) {
                        added.add(new Cause(Reason.valueOf(row.getString(1)), row.getObject(2, UUID.class)));
                    }
                    return added;
                }
            }
        });
    }
}
