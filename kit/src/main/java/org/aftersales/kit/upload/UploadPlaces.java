package org.aftersales.kit.upload;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.aftersales.kit.privacy.RateLimits;
import org.aftersales.kit.problem.Unavailable;
import org.aftersales.kit.tenant.Caller;

/** Takes uploads in, so many at a time that their bytes fit into the memory of a small instance. */
@ApplicationScoped
public class UploadPlaces {
    private static final int AT_ONCE = 4;
    private static final int PER_MINUTE = 30;

    private final RateLimits limits;
    private final Caller caller;
    private final Semaphore places = new Semaphore(AT_ONCE);

    UploadPlaces(RateLimits limits, Caller caller) {
        this.limits = limits;
        this.caller = caller;
    }

    /**
     * Counts one more upload of the caller.
     *
     * @param kind what is uploaded; each kind is counted for itself
     * @throws org.aftersales.kit.problem.Problem when the caller has sent 30 of the kind within a minute
     */
    public void count(String kind) {
        limits.check(kind, caller.tenant() + ' ' + caller.subject(), PER_MINUTE);
    }

    /** @throws Unavailable when four uploads are being taken in already */
    public <T> T take(Supplier<T> work) {
        if (!places.tryAcquire()) {
            throw new Unavailable("uploads-busy", "Too many uploads at once.", Duration.ofSeconds(1));
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
