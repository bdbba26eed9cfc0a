package org.aftersales.kit.rest;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.stream.LongStream;

/** Times of requests are counted in buckets, so that percentiles can be computed over all instances. */
@ApplicationScoped
class LatencyBuckets {
    private static final double[] UP_TO = LongStream.of(5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000)
            .map(millis -> Duration.ofMillis(millis).toNanos())
            .asDoubleStream()
            .toArray();

    @Produces
    @Singleton
    MeterFilter ofRequests() {
        return new MeterFilter() {
            @Override
            public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
                if (!id.getName().equals("http.server.requests")) return config;
                return DistributionStatisticConfig.builder()
                        .serviceLevelObjectives(UP_TO)
                        .build()
                        .merge(config);
            }
        };
    }
}
