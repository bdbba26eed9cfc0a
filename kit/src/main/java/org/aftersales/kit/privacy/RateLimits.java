package org.aftersales.kit.privacy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.aftersales.kit.problem.TooManyRequests;

/** Slows guessing on public doors. Counted per instance and in real time: a brake, not an account. */
@ApplicationScoped
public class RateLimits {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(MINUTE.multipliedBy(2))
            .build();

    /**
     * Counts one attempt of {@code client} at {@code scope}.
     *
     * @throws TooManyRequests beyond {@code perMinute}
     */
    public void check(String scope, String client, int perMinute) {
        var bucket = buckets.get(scope + ' ' + client, key -> newBucket(perMinute));
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            var wait = Duration.ofNanos(probe.getNanosToWaitForRefill()).plusSeconds(1);
            throw new TooManyRequests("too-many-requests", "Too many attempts; try again later.", wait);
        }
    }

    private static Bucket newBucket(int perMinute) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, MINUTE))
                .build();
    }
}
