package org.aftersales.feedback.decision;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import org.aftersales.feedback.score.TallyUseCases;
import org.aftersales.kit.tenant.Tenants;
import org.jboss.logging.Logger;

/** Removes what happened too long ago, tenant by tenant. */
@ApplicationScoped
class HappeningSweep {

    private static final Logger LOG = Logger.getLogger(HappeningSweep.class);

    private final TallyUseCases tallies;
    private final Tenants tenants;
    private final HappeningUseCases happenings;

    HappeningSweep(TallyUseCases tallies, Tenants tenants, HappeningUseCases happenings) {
        this.tallies = tallies;
        this.tenants = tenants;
        this.happenings = happenings;
    }

    @Scheduled(every = "1h", delayed = "5m", concurrentExecution = ConcurrentExecution.SKIP)
    void scheduled() {
        sweep();
    }

    void sweep() {
        for (var tenant : tallies.tenantsWithHappenings()) tenants.run(tenant, () -> remove(tenant));
    }

    private void remove(String tenant) {
        try {
            boolean more = true;
            while (more) more = happenings.removeSome();
        } catch (RuntimeException failure) {
            // What is over is removed in the next sweep, and the other tenants' does not wait for it.
            LOG.warnf("happenings of tenant %s: %s", tenant, failure);
        }
    }
}
