package org.aftersales.feedback.trend;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Sql;
import org.jboss.logging.Logger;

/** Judges the days of all tenants, soon after they have ended. */
@ApplicationScoped
class TrendSweep {

    private static final Logger LOG = Logger.getLogger(TrendSweep.class);

    /** From one tenant to the next by the index, however many answers each has. */
    private static final String TENANTS = """
            with recursive tenant as (
                select min(tenant_id) as id from score_tally
                union all
                select (select min(tenant_id) from score_tally where tenant_id > tenant.id) from tenant
                where tenant.id is not null)
            select id from tenant where id is not null""";

    private final AgroalDataSource worker;
    private final Tenants tenants;
    private final TrendUseCases trends;

    TrendSweep(@DataSource("worker") AgroalDataSource worker, Tenants tenants, TrendUseCases trends) {
        this.worker = worker;
        this.tenants = tenants;
        this.trends = trends;
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void scheduled() {
        sweep();
    }

    void sweep() {
        for (var tenant : tenants()) tenants.run(tenant, () -> judge(tenant));
    }

    private void judge(String tenant) {
        try {
            boolean more = true;
            while (more) more = trends.judgeDay();
        } catch (RuntimeException failure) {
            // The day comes again in the next sweep, and the other tenants' days do not wait for it.
            LOG.warnf("trends of tenant %s: %s", tenant, failure);
        }
    }

    private List<String> tenants() {
        return Sql.call(worker, connection -> {
            try (var statement = connection.prepareStatement(TENANTS);
                    var row = statement.executeQuery()) {
                var found = new ArrayList<String>();
                while (row.next()) found.add(row.getString(1));
                return found;
            }
        });
    }
}
