package org.aftersales.kit.outward;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.regex.Pattern;
import org.aftersales.kit.tenant.Tenants;

/** Makes queues of services' tables; a service has a producer for each of its own. */
@ApplicationScoped
public class OutwardQueues {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z_]*");

    private final AgroalDataSource worker;
    private final AgroalDataSource database;
    private final Tenants tenants;
    private final Clock clock;

    OutwardQueues(
            @DataSource("worker") AgroalDataSource worker, AgroalDataSource database, Tenants tenants, Clock clock) {
        this.worker = worker;
        this.database = database;
        this.tenants = tenants;
        this.clock = clock;
    }

    /**
     * @param table with the columns {@code tenant_id text}, {@code try_at timestamptz}, {@code attempts integer} and the id,
     *     open to the worker
     * @param id the column of the letter's id, a UUID that is unique within a tenant
     */
    public OutwardQueue of(String table, String id) {
        if (!NAME.matcher(table).matches() || !NAME.matcher(id).matches()) {
            throw new IllegalArgumentException(table + "." + id + " names no column");
        }
        return new OutwardQueue(new OutwardQueue.Columns(table, id), worker, database, tenants, clock);
    }
}
