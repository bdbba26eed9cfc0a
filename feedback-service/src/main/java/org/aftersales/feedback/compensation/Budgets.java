package org.aftersales.feedback.compensation;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.aftersales.kit.domain.Money;
import org.aftersales.kit.tx.Sql;

/**
 * What has been given in each month. One row is changed by whoever gives something, on a condition: nothing goes beyond
 * the limit however many give at once. They wait for each other, for which the occasion is rare enough.
 */
@ApplicationScoped
class Budgets {

    private static final String BEGIN = """
            insert into compensation_budget (tenant_id, month, currency, committed)
            values (current_tenant(), ?, ?, 0) on conflict do nothing""";
    private static final String TAKE = """
            update compensation_budget set committed = committed + ?
            where tenant_id = current_tenant() and month = ? and currency = ? and committed + ? <= ?""";
    private static final String GIVE_BACK = """
            update compensation_budget set committed = committed - ?
            where tenant_id = current_tenant() and month = ? and currency = ?""";
    private static final String COMMITTED = """
            select committed from compensation_budget
            where tenant_id = current_tenant() and month = ? and currency = ?""";

    private final AgroalDataSource database;

    Budgets(AgroalDataSource database) {
        this.database = database;
    }

    /** @throws CompensationProblem.BudgetExhausted when it would be more than the limit */
    void take(String month, Money worth, Money limit) {
        var taken = Sql.call(database, connection -> {
            try (var begin = connection.prepareStatement(BEGIN);
                    var take = connection.prepareStatement(TAKE)) {
                begin.setString(1, month);
                begin.setString(2, worth.currency());
                begin.executeUpdate();
                take.setLong(1, worth.minor());
                take.setString(2, month);
                take.setString(3, worth.currency());
                take.setLong(4, worth.minor());
                take.setLong(5, limit.minor());
                return take.executeUpdate() == 1;
            }
        });
        if (!taken) throw new CompensationProblem.BudgetExhausted();
    }

    /** What was not given after all is there again. */
    void giveBack(String month, Money worth) {
        Sql.call(database, connection -> {
            try (var back = connection.prepareStatement(GIVE_BACK)) {
                back.setLong(1, worth.minor());
                back.setString(2, month);
                back.setString(3, worth.currency());
                return back.executeUpdate();
            }
        });
    }

    /** What has been given, or set aside for it, in a month. */
    Money committed(String month, String currency) {
        var minor = Sql.call(database, connection -> {
            try (var select = connection.prepareStatement(COMMITTED)) {
                return sum(select, month, currency);
            }
        });
        return Money.ofMinor(minor, currency);
    }

    private static long sum(PreparedStatement select, String month, String currency) throws SQLException {
        select.setString(1, month);
        select.setString(2, currency);
        try (var row = select.executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        }
    }
}
