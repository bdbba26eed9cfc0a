package org.aftersales.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import org.aftersales.launcher.Waiting;
import org.aftersales.launcher.demo.Api;
import org.aftersales.launcher.demo.DemoFiles;

/** The shipped sales file on its way through the import. */
final class SalesImport {
    static final int RECORDS = 10_000;
    static final int REGISTERED = 8_782;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration GLANCE = Duration.ofMillis(5);

    private final Api retailer;
    private final String path;

    private SalesImport(Api retailer, String path) {
        this.retailer = retailer;
        this.path = path;
    }

    static SalesImport begin(String tenant) {
        var retailer = Stage.retailer(tenant);
        var asOf = DemoFiles.judgedAt();
        var answer = retailer.upload("/v1/registration-imports?asOf=" + asOf, DemoFiles.sales());
        return new SalesImport(retailer, answer.location());
    }

    JsonNode status() {
        return retailer.get(path).json();
    }

    /** Waits until some records are judged, and answers how many. */
    int awaitUnderWay() {
        Waiting.until(PATIENCE, GLANCE, "the import has begun", () -> recordsRead() > 0);
        return recordsRead();
    }

    void awaitCompletion() {
        Waiting.until(PATIENCE, Duration.ofMillis(100), "the import completes", () -> {
            var status = status().path("status").asText();
            if (status.equals("FAILED")) throw new IllegalStateException(status().toString());
            return status.equals("COMPLETED");
        });
    }

    String results() {
        return retailer.get(path + "/results").text();
    }

    static String expectedResults() throws IOException {
        var file = Stage.repository().resolve("warranty-service/src/test/resources/sales/sales.expected.csv");
        return Files.readString(file);
    }

    private int recordsRead() {
        return status().at("/progress/recordsRead").asInt();
    }
}
