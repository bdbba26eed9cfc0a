package org.aftersales.warranty.proof;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.aftersales.kit.privacy.RateLimits;
import org.aftersales.kit.problem.Unavailable;
import org.aftersales.kit.tenant.Caller;
import org.jspecify.annotations.Nullable;

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

    /** @param length what the header says, to refuse by it what would be refused after eight million bytes */
    ProofView take(@Nullable String length, InputStream body, Function<Content, ProofView> keep) {
        limits.check("proofs", caller.tenant() + ' ' + caller.subject(), PER_MINUTE);
        if (length != null && (length.length() > 9 || Long.parseLong(length) > Content.LARGEST)) {
            throw Content.tooLarge();
        }
        if (!places.tryAcquire()) {
            throw new Unavailable("uploads-busy", "Too many uploads at once.", Duration.ofSeconds(1));
        }
        try {
            return keep.apply(Content.read(body));
        } finally {
            places.release();
        }
    }
}
