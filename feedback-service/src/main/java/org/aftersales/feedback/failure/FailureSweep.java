package org.aftersales.feedback.failure;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import org.aftersales.feedback.score.TallyUseCases;
import org.aftersales.kit.tenant.Tenants;
import org.jboss.logging.Logger;

/** Judges the weeks of all tenants, soon after they have ended. */
@ApplicationScoped
class FailureSweep {

    private static final Logger LOG = Logger.getLogger(FailureSweep.class);

    private final TallyUseCases tallies;
    private final Tenants tenants;
    private final FailureTrendUseCases trends;

    FailureSweep(TallyUseCases tallies, Tenants tenants, FailureTrendUseCases trends) {
        this.tallies = tallies;
        this.tenants = tenants;
        this.trends = trends;
    }

    @Scheduled(every = "30m", delayed = "3m", concurrentExecution = ConcurrentExecution.SKIP)
    void scheduled() {
        sweep();
    }

    void sweep() {
        for (var tenant : tallies.tenantsWithFailures()) tenants.run(tenant, () -> judge(tenant));
    }

    private void judge(String tenant) {
        try {
            trends.judge();
        } catch (RuntimeException failure) {
            // The week comes again in the next sweep, and the other tenants' weeks do not wait for it.
            LOG.warnf("failures of tenant %s: %s", tenant, failure);
        }
    }
}
