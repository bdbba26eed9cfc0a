package org.aftersales.feedback.insight;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import org.aftersales.feedback.score.TallyUseCases;
import org.aftersales.kit.tenant.Tenants;
import org.jboss.logging.Logger;

/** Sums what was counted, tenant by tenant. */
@ApplicationScoped
class RollUpSweep {

    private static final Logger LOG = Logger.getLogger(RollUpSweep.class);

    private final TallyUseCases tallies;
    private final Tenants tenants;
    private final RollUps rollUps;

    RollUpSweep(TallyUseCases tallies, Tenants tenants, RollUps rollUps) {
        this.tallies = tallies;
        this.tenants = tenants;
        this.rollUps = rollUps;
    }

    @Scheduled(every = "20s", delayed = "20s", concurrentExecution = ConcurrentExecution.SKIP)
    void scheduled() {
        sweep();
    }

    void sweep() {
        for (var tenant : tallies.tenantsWithChanges()) tenants.run(tenant, () -> rollUp(tenant));
    }

    private void rollUp(String tenant) {
        try {
            boolean more = true;
            while (more) more = rollUps.rollUp();
        } catch (RuntimeException failure) {
            // What waits is read as it is until the next sweep, and the other tenants' counts do not wait for it.
            LOG.warnf("counts of tenant %s: %s", tenant, failure);
        }
    }
}
