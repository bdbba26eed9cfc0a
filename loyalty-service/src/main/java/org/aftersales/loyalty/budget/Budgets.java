package org.aftersales.loyalty.budget;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Sql;

/** The budgets and how they are divided, in plain SQL. */
@ApplicationScoped
class Budgets {
    private static final String FIND = """
            select b.code, b.version, b.points, coalesce(sum(s.used), 0) as used
            from budget b left join budget_shard s on s.tenant_id = b.tenant_id and s.code = b.code
            where b.tenant_id = ? and b.code %s ?
            group by b.tenant_id, b.code order by b.code limit ?""";
    private static final String ADD = """
            insert into budget (tenant_id, code, version, points) values (?, ?, 0, ?) on conflict do nothing""";
    private static final String CHANGE = """
            update budget set points = ?, version = version + 1 where tenant_id = ? and code = ? and version = ?""";
    private static final String SHARES = """
            select shard, granted, used from budget_shard where tenant_id = ? and code = ? order by shard for update""";
    private static final String GRANT = """
            insert into budget_shard (tenant_id, code, shard, granted, used) values (?, ?, ?, ?, 0)
            on conflict (tenant_id, code, shard) do update set granted = excluded.granted""";

    private final DataSource database;
    private final Tenants tenants;

    Budgets(DataSource database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    /** A part of a budget, which waits for whoever wants to take from it until the transaction ends. */
    record Share(int shard, long granted, long used) {
        long left() {
            return granted - used;
        }
    }

    Optional<Budget> find(String code) {
        return read(FIND.formatted("="), code, 1).stream().findFirst();
    }

    /** By code, those behind the given one. */
    List<Budget> after(String code, int most) {
        return read(FIND.formatted(">"), code, most);
    }

    /** Whether it was added; not when there is one of that code. */
    boolean add(AddBudget told) {
        return Sql.call(database, connection -> {
            try (var insert = bound(connection.prepareStatement(ADD), told.code())) {
                insert.setLong(3, told.points());
                return insert.executeUpdate() == 1;
            }
        });
    }

    /** Whether it was changed; not when somebody else was faster. */
    boolean change(Budget budget, long points) {
        return Sql.call(database, connection -> {
            try (var update = connection.prepareStatement(CHANGE)) {
                update.setLong(1, points);
                update.setString(2, tenants.current());
                update.setString(3, budget.code());
                update.setLong(4, budget.version());
                return update.executeUpdate() == 1;
            }
        });
    }

    /** All parts in their order, each locked. */
    List<Share> lock(String code) {
        return Sql.call(database, connection -> {
            try (var select = bound(connection.prepareStatement(SHARES), code);
                    var rows = select.executeQuery()) {
                var shares = new ArrayList<Share>();
                while (rows.next()) {
                    shares.add(new Share(rows.getInt("shard"), rows.getLong("granted"), rows.getLong("used")));
                }
                return shares;
            }
        });
    }

    /** Says how much each part has in all, from the first on. */
    void grant(String code, List<Long> granted) {
        Sql.call(database, connection -> {
            try (var upsert = bound(connection.prepareStatement(GRANT), code)) {
                for (var shard = 0; shard < granted.size(); shard++) {
                    upsert.setInt(3, shard);
                    upsert.setLong(4, granted.get(shard));
                    upsert.addBatch();
                }
                return upsert.executeBatch();
            }
        });
    }

    private List<Budget> read(String sql, String code, int most) {
        return Sql.call(database, connection -> {
            try (var select = bound(connection.prepareStatement(sql), code)) {
                select.setInt(3, most);
                try (var rows = select.executeQuery()) {
                    var budgets = new ArrayList<Budget>();
                    while (rows.next()) budgets.add(budget(rows));
                    return budgets;
                }
            }
        });
    }

    private PreparedStatement bound(PreparedStatement statement, String code) throws SQLException {
        statement.setString(1, tenants.current());
        statement.setString(2, code);
        return statement;
    }

    private static Budget budget(ResultSet row) throws SQLException {
        return new Budget(row.getString("code"), row.getLong("version"), row.getLong("points"), row.getLong("used"));
    }
}
