package org.aftersales.ticket.appointment;

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

/** Looks through the appointments of all tenants soon after a start, which may have brought new rules of zones. */
@ApplicationScoped
class DriftSweep {

    private static final Logger LOG = Logger.getLogger(DriftSweep.class);
    private static final String TENANTS = "select tenant_id from appointment_watch order by tenant_id";

    private final AgroalDataSource worker;
    private final Tenants tenants;
    private final DriftUseCases appointments;

    DriftSweep(@DataSource("worker") AgroalDataSource worker, Tenants tenants, DriftUseCases appointments) {
        this.worker = worker;
        this.tenants = tenants;
        this.appointments = appointments;
    }

    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void scheduled() {
        sweep();
    }

    void sweep() {
        for (var tenant : watched()) {
            tenants.run(tenant, () -> appointments.drifted().forEach(this::follow));
        }
    }

    private void follow(Drifted drifted) {
        try {
            appointments.follow(drifted.id());
            LOG.infof("appointment %s: from %s to %s", drifted.id(), drifted.plannedFrom(), drifted.agreedFrom());
        } catch (RuntimeException failure) {
            // It stays in the list of those that have drifted, and the next sweep tries again.
            LOG.warnf("appointment %s stays at %s: %s", drifted.id(), drifted.plannedFrom(), failure);
        }
    }

    private List<String> watched() {
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
