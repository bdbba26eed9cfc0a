package org.aftersales.ticket.tracking;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Deletes links that have expired: what leads nobody anywhere is not kept. */
@ApplicationScoped
class ExpiredLinksSweep {
    /** So many in one statement, so that none of them takes long. */
    private static final int AT_ONCE = 1_000;

    private final TrackingLinks links;
    private final Clock clock;

    ExpiredLinksSweep(TrackingLinks links, Clock clock) {
        this.links = links;
        this.clock = clock;
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void scheduled() {
        sweep();
    }

    /** All that have expired by now. */
    void sweep() {
        int gone;
        do {
            gone = links.forgetExpired(clock.instant(), AT_ONCE);
        } while (gone == AT_ONCE);
    }
}
