package org.aftersales.loyalty.budget;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import javax.sql.DataSource;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Sql;

/** How much of budgets was used by the end of a day, UTC, in plain SQL. */
@ApplicationScoped
class BudgetDays {
    private static final String KEEP = """
            insert into budget_use (tenant_id, programme, code, day, used) values (?, ?, ?, ?, ?)
            on conflict (tenant_id, programme, code, day) do update set used = excluded.used""";

    private static final String FROM = """
            select day, used from budget_use
            where tenant_id = ? and programme = ? and code = ? and day >= ? order by day limit 1""";

    private final DataSource database;
    private final Tenants tenants;

    BudgetDays(DataSource database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    record Used(LocalDate day, long points) {}

    void keep(Budget budget, LocalDate day) {
        Sql.call(database, connection -> {
            try (var insert = connection.prepareStatement(KEEP)) {
                insert.setString(1, tenants.current());
                insert.setString(2, budget.programme().value());
                insert.setString(3, budget.code());
                insert.setObject(4, day);
                insert.setLong(5, budget.used());
                return insert.executeUpdate();
            }
        });
    }

    /** The first that is known from that day on. */
    Optional<Used> from(Budget budget, LocalDate day) {
        return Sql.call(database, connection -> {
            try (var select = connection.prepareStatement(FROM)) {
                select.setString(1, tenants.current());
                select.setString(2, budget.programme().value());
                select.setString(3, budget.code());
                select.setObject(4, day);
                try (var row = select.executeQuery()) {
                    return row.next()
                            ? Optional.of(new Used(row.getObject(1, LocalDate.class), row.getLong(2)))
                            : Optional.empty();
                }
            }
        });
    }
}
