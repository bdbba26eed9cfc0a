package org.aftersales.loyalty.ledger;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** Balances are read more than anything else, of members whose lots lie all over a table of millions. */
@QuarkusTest
class BalanceIndexTest {

    @Test
    void a_balance_is_read_off_the_indexes_and_not_off_lots_and_accounts() throws SQLException {
        var plan = plan(Lots.BY_ID);

        assertTrue(plan.contains("Index Only Scan using lot_balance on lot"), plan);
        assertTrue(plan.contains("Index Only Scan using account_in_debt on account"), plan);
        assertFalse(plan.contains("Seq Scan"), plan);
    }

    /** How the service's own role would do it in a table of any size. */
    private static String plan(String query) throws SQLException {
        var config = ConfigProvider.getConfig();
        try (var connection = DriverManager.getConnection(
                        config.getValue("aftersales.db.url", String.class),
                        config.getValue("aftersales.db.app.user", String.class),
                        config.getValue("aftersales.db.app.password", String.class));
                var statement = connection.createStatement()) {
            statement.execute("set enable_seqscan = off; set enable_bitmapscan = off");
            var asked = query.replace("?::uuid[]", "array[uuidv7()]")
                    .replace("valid_from <= ?", "valid_from <= now()")
                    .replace("?", "'a-tenant'");
            try (var rows = statement.executeQuery("explain " + asked)) {
                var plan = new StringBuilder();
                while (rows.next()) plan.append(rows.getString(1)).append('\n');
                return plan.toString();
            }
        }
    }
}
