package org.aftersales.loyalty.budget;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Sql;
import org.aftersales.loyalty.budget.Draws.Draw;
import org.aftersales.loyalty.programme.ProgrammeCode;

/**
 * Takes points from budgets, in plain SQL. Whoever finds a part that nobody holds and that is enough waits for nobody;
 * near the end, when none is, all parts are locked in their order and what is left is put together.
 */
@ApplicationScoped
class Tills {
    private static final String TAKE_FREE = """
            update budget_shard set used = used + ? where tenant_id = ? and programme = ? and code = ? and shard = (
                select shard from budget_shard
                where tenant_id = ? and programme = ? and code = ? and granted - used >= ?
                order by random() limit 1 for update skip locked)
            returning shard""";
    private static final String ANY = """
            select exists (select from budget_shard
                where tenant_id = ? and programme = ? and code = ? and granted > used)""";
    private static final String USE = """
            update budget_shard set used = used + ?
            where tenant_id = ? and programme = ? and code = ? and shard = ?""";

    private final DataSource database;
    private final Tenants tenants;
    private final Budgets budgets;

    Tills(DataSource database, Tenants tenants, Budgets budgets) {
        this.database = database;
        this.tenants = tenants;
        this.budgets = budgets;
    }

    /** As many of the points as there are. */
    List<Draw> take(ProgrammeCode programme, String budget, long points) {
        var free = takeFree(programme, budget, points);
        if (free.isPresent()) return List.of(free.get());
        return anyLeft(programme, budget) ? takeTogether(programme, budget, points) : List.of();
    }

    /** Puts points back that were taken in this transaction. */
    void giveBack(Draw draw, long points) {
        use(new Draw(draw.programme(), draw.budget(), draw.shard(), -points));
    }

    private Optional<Draw> takeFree(ProgrammeCode programme, String budget, long points) {
        return Sql.call(database, connection -> {
            try (var update = connection.prepareStatement(TAKE_FREE)) {
                update.setLong(1, points);
                update.setString(2, tenants.current());
                update.setString(3, programme.value());
                update.setString(4, budget);
                update.setString(5, tenants.current());
                update.setString(6, programme.value());
                update.setString(7, budget);
                update.setLong(8, points);
                try (var row = update.executeQuery()) {
                    return row.next()
                            ? Optional.of(new Draw(programme, budget, row.getInt(1), points))
                            : Optional.empty();
                }
            }
        });
    }

    private List<Draw> takeTogether(ProgrammeCode programme, String budget, long points) {
        var draws = new ArrayList<Draw>();
        var missing = points;
        for (var share : budgets.lock(programme, budget)) {
            var part = Math.min(missing, share.left());
            if (part <= 0) continue;
            missing -= part;
            draws.add(new Draw(programme, budget, share.shard(), part));
        }
        draws.forEach(this::use);
        return draws;
    }

    private boolean anyLeft(ProgrammeCode programme, String budget) {
        return Sql.call(database, connection -> {
            try (var select = connection.prepareStatement(ANY)) {
                select.setString(1, tenants.current());
                select.setString(2, programme.value());
                select.setString(3, budget);
                try (var row = select.executeQuery()) {
                    return row.next() && row.getBoolean(1);
                }
            }
        });
    }

    private void use(Draw draw) {
        Sql.call(database, connection -> {
            try (var update = connection.prepareStatement(USE)) {
                update.setLong(1, draw.points());
                update.setString(2, tenants.current());
                update.setString(3, draw.programme().value());
                update.setString(4, draw.budget());
                update.setInt(5, draw.shard());
                return update.executeUpdate();
            }
        });
    }
}
