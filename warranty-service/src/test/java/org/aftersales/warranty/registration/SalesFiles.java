package org.aftersales.warranty.registration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** The sales files and the results that every record must have. */
public final class SalesFiles {

    public static final Instant AS_OF = Instant.parse("2026-11-21T00:00:00Z");

    private SalesFiles() {}

    public static List<String> expected(String file) {
        try (var in = open(file + ".expected.csv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static InputStream sales(String file) {
        return open(file + ".csv");
    }

    /** The published counts, as JSON. */
    public static InputStream summary() {
        return open("expected-summary.json");
    }

    private static InputStream open(String file) {
        return SalesFiles.class.getResourceAsStream("/sales/" + file);
    }
}
