package org.aftersales.feedback.trend;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import org.aftersales.feedback.score.TallyUseCases;
import org.aftersales.kit.tenant.Tenants;
import org.jboss.logging.Logger;

/** Judges the days of all tenants, soon after they have ended. */
@ApplicationScoped
class TrendSweep {

    private static final Logger LOG = Logger.getLogger(TrendSweep.class);

    private final TallyUseCases tallies;
    private final Tenants tenants;
    private final TrendUseCases trends;

    TrendSweep(TallyUseCases tallies, Tenants tenants, TrendUseCases trends) {
        this.tallies = tallies;
        this.tenants = tenants;
        this.trends = trends;
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void scheduled() {
        sweep();
    }

    void sweep() {
        for (var tenant : tallies.tenantsWithScores()) tenants.run(tenant, () -> judge(tenant));
    }

    private void judge(String tenant) {
        try {
            boolean more = true;
            while (more) more = trends.judgeDay();
            more = true;
            while (more) more = trends.judgeAgain();
        } catch (RuntimeException failure) {
            // What was to be judged comes again in the next sweep, and the other tenants' days do not wait for it.
            LOG.warnf("trends of tenant %s: %s", tenant, failure);
        }
    }
}
