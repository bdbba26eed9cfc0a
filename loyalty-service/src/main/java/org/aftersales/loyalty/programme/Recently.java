package org.aftersales.loyalty.programme;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.aftersales.kit.tenant.Tenants;

/**
 * What programmes were set to within the last minute, so that nobody who gives or spends points looks more often. Only for
 * what begins a day after it is published at the soonest: what is not known here yet is not in force yet.
 */
final class Recently<V> {
    private static final int MOST_KNOWN = 10_000;
    private static final Duration KNOWN_FOR = Duration.ofMinutes(1);

    private final Tenants tenants;
    private final Cache<Of, List<V>> known;

    Recently(Tenants tenants, Clock clock) {
        this.tenants = tenants;
        this.known = Caffeine.newBuilder()
                .maximumSize(MOST_KNOWN)
                .expireAfterWrite(KNOWN_FOR)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    private record Of(String tenant, ProgrammeCode programme) {}

    List<V> of(ProgrammeCode programme, Supplier<List<V>> read) {
        return known.get(new Of(tenants.current(), programme), _ -> read.get());
    }
}
