package org.aftersales.warranty.insight;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Sql;

/** Keeps the roll-ups of all tenants young, in small rounds, so that registrations do not notice. */
@ApplicationScoped
class RollUpSweep {

    private static final String TENANTS = "select tenant_id from insight_progress order by tenant_id";

    /** Of one tenant in one sweep; the next sweep goes on. */
    private static final int ROUNDS = 50;

    private final AgroalDataSource worker;
    private final Tenants tenants;
    private final InsightUseCases insight;

    RollUpSweep(@DataSource("worker") AgroalDataSource worker, Tenants tenants, InsightUseCases insight) {
        this.worker = worker;
        this.tenants = tenants;
        this.insight = insight;
    }

    @Scheduled(every = "20s", delayed = "20s", concurrentExecution = ConcurrentExecution.SKIP)
    void scheduled() {
        sweep();
    }

    void sweep() {
        for (var tenant : tenants()) tenants.run(tenant, this::rollUp);
    }

    private void rollUp() {
        int round = 0;
        while (insight.rollUp() && round < ROUNDS) round++;
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
