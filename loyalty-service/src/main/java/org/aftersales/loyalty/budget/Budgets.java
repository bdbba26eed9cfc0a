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
import org.aftersales.loyalty.programme.ProgrammeCode;

/** The budgets and how they are divided, in plain SQL. */
@ApplicationScoped
class Budgets {
    private static final String FIND = """
            select b.programme, b.code, b.version, b.points, coalesce(sum(s.used), 0) as used
            from budget b left join budget_shard s
                on s.tenant_id = b.tenant_id and s.programme = b.programme and s.code = b.code
            where b.tenant_id = ? and %s
            group by b.tenant_id, b.programme, b.code order by b.programme, b.code limit ?""";
    private static final String ADD = """
            insert into budget (tenant_id, programme, code, version, points) values (?, ?, ?, 0, ?)
            on conflict do nothing""";
    private static final String CHANGE = """
            update budget set points = ?, version = version + 1
            where tenant_id = ? and programme = ? and code = ? and version = ?""";
    private static final String SHARES = """
            select shard, granted, used from budget_shard
            where tenant_id = ? and programme = ? and code = ? order by shard for update""";
    private static final String GRANT = """
            insert into budget_shard (tenant_id, programme, code, shard, granted, used) values (?, ?, ?, ?, ?, 0)
            on conflict (tenant_id, programme, code, shard) do update set granted = excluded.granted""";

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

    Optional<Budget> find(ProgrammeCode programme, String code) {
        return read(FIND.formatted("b.programme = ? and b.code = ?"), programme.value(), code, 1).stream()
                .findFirst();
    }

    /** By code, those behind the given one. */
    List<Budget> after(ProgrammeCode programme, String code, int most) {
        return read(FIND.formatted("b.programme = ? and b.code > ?"), programme.value(), code, most);
    }

    /** Of all programmes. */
    List<Budget> all(int most) {
        return read(FIND.formatted("(b.programme, b.code) > (?, ?)"), "", "", most);
    }

    /** Whether it was added; not when there is one of that code. */
    boolean add(ProgrammeCode programme, AddBudget told) {
        return Sql.call(database, connection -> {
            try (var insert = bound(connection.prepareStatement(ADD), programme.value(), told.code())) {
                insert.setLong(4, told.points());
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
                update.setString(3, budget.programme().value());
                update.setString(4, budget.code());
                update.setLong(5, budget.version());
                return update.executeUpdate() == 1;
            }
        });
    }

    /** All parts in their order, each locked. */
    List<Share> lock(ProgrammeCode programme, String code) {
        return Sql.call(database, connection -> {
            try (var select = bound(connection.prepareStatement(SHARES), programme.value(), code);
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
    void grant(ProgrammeCode programme, String code, List<Long> granted) {
        Sql.call(database, connection -> {
            try (var upsert = bound(connection.prepareStatement(GRANT), programme.value(), code)) {
                for (var shard = 0; shard < granted.size(); shard++) {
                    upsert.setInt(4, shard);
                    upsert.setLong(5, granted.get(shard));
                    upsert.addBatch();
                }
                return upsert.executeBatch();
            }
        });
    }

    private List<Budget> read(String sql, String programme, String code, int most) {
        return Sql.call(database, connection -> {
            try (var select = bound(connection.prepareStatement(sql), programme, code)) {
                select.setInt(4, most);
                try (var rows = select.executeQuery()) {
                    var budgets = new ArrayList<Budget>();
                    while (rows.next()) budgets.add(budget(rows));
                    return budgets;
                }
            }
        });
    }

    private PreparedStatement bound(PreparedStatement statement, String programme, String code) throws SQLException {
        statement.setString(1, tenants.current());
        statement.setString(2, programme);
        statement.setString(3, code);
        return statement;
    }

    private static Budget budget(ResultSet row) throws SQLException {
        return new Budget(
                ProgrammeCode.of(row.getString("programme")),
                row.getString("code"),
                row.getLong("version"),
                row.getLong("points"),
                row.getLong("used"));
    }
}
