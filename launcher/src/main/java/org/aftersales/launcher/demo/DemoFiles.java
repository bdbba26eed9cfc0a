package org.aftersales.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** The files that the product ships for its demo. */
public final class DemoFiles {
    private DemoFiles() {}

    public static JsonNode products() {
        return json("products.json");
    }

    public static JsonNode policies() {
        return json("policies.json");
    }

    public static InputStream sales() {
        return open("sales.csv");
    }

    public static String salesText() {
        try (var in = sales()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Counts by outcome and by code that the import of the sales file must end with. */
    public static JsonNode expectedCounts() {
        return json("expected-summary.json").path("sales.csv");
    }

    /** The moment for which those counts hold. */
    public static Instant judgedAt() {
        return Instant.parse(json("expected-summary.json").path("asOf").asText());
    }

    private static JsonNode json(String name) {
        try (var in = open(name)) {
            return Json.MAPPER.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String name) {
        return DemoFiles.class.getResourceAsStream("/demo/" + name);
    }
}
