package org.aftersales.kit.tx;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import org.aftersales.kit.tenant.Tenants;

/**
 * Lets the transactions of a tenant do one thing one after another, where what they decide hangs on rows that no lock of
 * a single row holds. For what is rare: whoever comes meanwhile waits.
 */
@ApplicationScoped
public class Turns {
    private static final String TAKE = "select pg_advisory_xact_lock(hashtextextended(?, 0))";
    private static final String SHARE = "select pg_advisory_xact_lock_shared(hashtextextended(?, 0))";

    private final AgroalDataSource database;
    private final Tenants tenants;

    Turns(AgroalDataSource database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    /** Waits until nobody else of the tenant has the turn, and has it until the transaction ends. */
    public void take(String what) {
        lock(TAKE, what);
    }

    /** As {@link #take}, together with all others who share it: who takes it waits for them, and they for whoever has it. */
    public void share(String what) {
        lock(SHARE, what);
    }

    private void lock(String sql, String what) {
        Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                statement.setString(1, "turn\n" + tenants.current() + '\n' + what);
                return statement.execute();
            }
        });
    }
}
