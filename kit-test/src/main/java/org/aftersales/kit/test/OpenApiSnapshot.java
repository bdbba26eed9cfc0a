package org.aftersales.kit.test;

/** Keeps {@code contracts/openapi/<service>.yaml} equal to what the service says of itself. For a Quarkus test. */
public final class OpenApiSnapshot {
    private OpenApiSnapshot() {}

    /** Fails when the committed document differs; {@code -Dregenerate=true} writes it. */
    public static void verify(String service) {
        GeneratedFile.verify("contracts/openapi/" + service + ".yaml", ApiDocument.yaml());
    }
}
