package org.aftersales.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Prints figures as they come and keeps them for the file. */
final class Report {
    private final Map<String, Object> content = new LinkedHashMap<>();
    private final List<Map<String, Object>> measurements = new ArrayList<>();

    Report(Map<String, String> machine) {
        content.put("machine", machine);
        System.out.println("machine: " + machine);
    }

    void begin(Map<String, String> durability) throws IOException {
        content.put("durability", durability);
        content.put("loadAtStart", Machine.load());
        content.put("measurements", measurements);
        System.out.println("durability: " + durability);
        System.out.println("load average at the start: " + Machine.load());
    }

    void add(Measurement measurement, List<Figure> figures) throws IOException {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("name", measurement.name());
        entry.put("method", measurement.method());
        entry.put("loadAverage", Machine.load());
        entry.put("figures", figures);
        measurements.add(entry);
        System.out.println("\n" + measurement.name() + " (load average " + Machine.load() + ")");
        figures.forEach(figure -> System.out.println(figure.line()));
    }

    /** Whether something was measured; a missed goal is a finding, not a failure. */
    boolean complete() {
        return !measurements.isEmpty();
    }

    void write(Path file) throws IOException {
        new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(file.toFile(), content);
    }
}
