package org.aftersales.feedback.insight;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import org.aftersales.feedback.score.TallyUseCases;
import org.aftersales.kit.tenant.Tenants;
import org.jboss.logging.Logger;

/** Tells what was counted, tenant by tenant, soon after a day has ended. */
@ApplicationScoped
class SnapshotSweep {

    private static final Logger LOG = Logger.getLogger(SnapshotSweep.class);

    private final TallyUseCases tallies;
    private final Tenants tenants;
    private final RollUps rollUps;
    private final SnapshotUseCases snapshots;

    SnapshotSweep(TallyUseCases tallies, Tenants tenants, RollUps rollUps, SnapshotUseCases snapshots) {
        this.tallies = tallies;
        this.tenants = tenants;
        this.rollUps = rollUps;
        this.snapshots = snapshots;
    }

    @Scheduled(every = "10m", delayed = "2m", concurrentExecution = ConcurrentExecution.SKIP)
    void scheduled() {
        sweep();
    }

    void sweep() {
        for (var tenant : tallies.tenantsToTell()) tenants.run(tenant, () -> tell(tenant));
    }

    private void tell(String tenant) {
        try {
            boolean more = true;
            while (more) more = rollUps.rollUp();
            more = true;
            while (more) more = snapshots.tellNext();
        } catch (RuntimeException failure) {
            // What was to be told comes again in the next sweep, and the other tenants' days do not wait for it.
            LOG.warnf("snapshots of tenant %s: %s", tenant, failure);
        }
    }
}
