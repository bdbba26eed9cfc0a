package org.aftersales.kit.tx;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.aftersales.kit.tenant.Tenants;

/**
 * Lets the transactions of a tenant do one thing one after another, where what they decide hangs on rows that no lock of
 * a single row holds. For what is rare: whoever comes meanwhile waits.
 */
@ApplicationScoped
public class Turns {
    private static final String TAKE = "select pg_advisory_xact_lock(hashtextextended(?, 0))";
    private static final String TAKE_ALL =
            "select pg_advisory_xact_lock(hashtextextended(turn, 0)) from unnest(?::text[]) turn";
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

    /**
     * As {@link #take(String)} for several things, one after another in their order. Whoever takes more than one of them
     * does so in one and the same order, or two would wait for each other.
     */
    public void take(List<String> things) {
        Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(TAKE_ALL)) {
                var turns = things.stream().map(this::turn).toArray();
                statement.setArray(1, connection.createArrayOf("text", turns));
                return statement.execute();
            }
        });
    }

    /** As {@link #take(String)}, together with all others who share it: who takes it waits for them, and they for whoever has it. */
    public void share(String what) {
        lock(SHARE, what);
    }

    private void lock(String sql, String what) {
        Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                statement.setString(1, turn(what));
                return statement.execute();
            }
        });
    }

    private String turn(String what) {
        return "turn\n" + tenants.current() + '\n' + what;
    }
}
