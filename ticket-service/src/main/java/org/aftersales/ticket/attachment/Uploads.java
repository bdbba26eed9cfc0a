package org.aftersales.ticket.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.aftersales.kit.privacy.RateLimits;
import org.aftersales.kit.problem.Unavailable;
import org.aftersales.kit.tenant.Caller;

/** Takes uploads in, so many at a time that their bytes fit into the memory of a small instance. */
@ApplicationScoped
class Uploads {

    private static final int AT_ONCE = 4;
    private static final int PER_MINUTE = 30;

    private final RateLimits limits;
    private final Caller caller;
    private final Semaphore places = new Semaphore(AT_ONCE);

    Uploads(RateLimits limits, Caller caller) {
        this.limits = limits;
        this.caller = caller;
    }

    AttachmentView take(Supplier<AttachmentView> work) {
        limits.check("attachments", caller.tenant() + ' ' + caller.subject(), PER_MINUTE);
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
