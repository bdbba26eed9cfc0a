package org.aftersales.benchmarks;

import java.time.Duration;
import java.util.EnumSet;
import java.util.concurrent.Callable;
import org.aftersales.launcher.Platform;
import org.aftersales.launcher.Service;
import org.aftersales.launcher.demo.Api;
import org.aftersales.launcher.demo.DemoFiles;

/**
 * Where measurements take place.
 *
 * @param effort 1 for a full run; less shortens every duration for a smoke run
 */
record Stage(Platform platform, String tenant, double effort) {
    static final String RETAILER = "parsian";
    static final int CONNECTIONS = 16;
    private static final Duration WARM_UP = Duration.ofSeconds(120);
    private static final Duration DURATION = Duration.ofSeconds(30);

    Load load() {
        return new Load(CONNECTIONS, scaled(WARM_UP), scaled(DURATION));
    }

    /** A shorter one, for work that others have warmed up. */
    Load load(Duration warmUp, Duration duration) {
        return new Load(CONNECTIONS, scaled(warmUp), scaled(duration));
    }

    Duration scaled(Duration full) {
        return Duration.ofMillis(Math.max(500, (long) (full.toMillis() * effort)));
    }

    int scaled(int full) {
        return Math.max(100, (int) (full * effort));
    }

    Api retailer(Service service) {
        return retailer(service, RETAILER);
    }

    Api retailer(Service service, String retailer) {
        return new Api(platform.url(service), platform.tokens().retailer(tenant, retailer));
    }

    /** Somebody on the staff of the tenant. */
    Api staff(Service service, String role) {
        return new Api(platform.url(service), platform.tokens().staff(role, tenant, "a-" + role));
    }

    /** Work with one service alone on the machine, as each service is deployed; the others come back after it. */
    <T> T alone(Service measured, Callable<T> work) throws Exception {
        var others = EnumSet.complementOf(EnumSet.of(measured)).toArray(Service[]::new);
        platform.stop(others);
        try {
            return work.call();
        } finally {
            platform.restart(others);
        }
    }

    /** Loads products and policies, which every measurement needs. */
    void loadCatalogue() {
        var warranty = retailer(Service.WARRANTY);
        for (var policy : DemoFiles.policies()) {
            var path = "/v1/policies/%s/versions/%s"
                    .formatted(
                            policy.path("code").asText(), policy.path("version").asText());
            warranty.put(path, policy);
        }
        for (var product : DemoFiles.products()) {
            warranty.put("/v1/products/" + product.path("gtin").asText(), product);
        }
    }
}
