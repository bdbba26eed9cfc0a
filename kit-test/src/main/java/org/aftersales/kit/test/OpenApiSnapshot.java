package org.aftersales.kit.test;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.microprofile.config.ConfigProvider;

/** Keeps {@code contracts/openapi/<service>.yaml} equal to what the service says of itself. For a Quarkus test. */
public final class OpenApiSnapshot {
    private static final String MOST_COUNTED = "quarkus.micrometer.binder.http-server.max-uri-tags";

    private OpenApiSnapshot() {}

    /**
     * Fails when the committed document differs, which {@code -Dregenerate=true} writes, or has more paths than requests
     * are counted by.
     */
    public static void verify(String service) {
        var yaml = ApiDocument.yaml();
        GeneratedFile.verify("contracts/openapi/" + service + ".yaml", yaml);
        var paths = Yaml.parse(yaml).path("paths").size();
        var counted = ConfigProvider.getConfig().getValue(MOST_COUNTED, Integer.class);
        assertTrue(paths <= counted / 2, paths + " paths, and metrics tell at most " + counted + " addresses apart");
    }
}
