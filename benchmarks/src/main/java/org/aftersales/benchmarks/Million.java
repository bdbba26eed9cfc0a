package org.aftersales.benchmarks;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.aftersales.launcher.Service;
import org.aftersales.launcher.Waiting;
import org.aftersales.launcher.demo.Api;

/** A million records end to end: uploaded, judged, registered, told to Kafka; and what that does to the memory. */
final class Million implements Measurement {
    private static final int RECORDS = 1_000_000;

    /** One file has at most 100 MB. */
    private static final int FILES = 4;

    private static final Duration PATIENCE = Duration.ofMinutes(20);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final double MEGABYTE = 1024.0 * 1024.0;

    @Override
    public String name() {
        return "million";
    }

    @Override
    public boolean isLong() {
        return true;
    }

    @Override
    public String method() {
        return "One retailer's sales of a million new televisions in four files, sent one after the other, on a"
                + " platform that was just started, with the other three services stopped: from the first byte until"
                + " the last job reports COMPLETED, and until the outbox is empty. Memory is the resident memory of the"
                + " warranty process, looked at every second.";
    }

    @Override
    public List<Figure> measure(Stage stage) throws Exception {
        return stage.alone(Service.WARRANTY, () -> imported(stage));
    }

    private static List<Figure> imported(Stage stage) throws Exception {
        int perFile = stage.scaled(RECORDS) / FILES;
        var memory = new ArrayList<>(List.of(resident(stage)));
        var retailer = stage.retailer(Service.WARRANTY);
        var jobs = new ArrayList<String>();
        long begun = System.nanoTime();
        for (int i = 0; i < FILES; i++) {
            var file = new ByteArrayInputStream(Sales.file(perFile));
            jobs.add(retailer.upload("/v1/registration-imports", file).location());
            memory.add(resident(stage));
        }
        for (var job : jobs) awaitCompleted(stage, retailer, job, memory);
        double imported = seconds(begun);
        for (var job : jobs) requireRegistered(retailer, job, perFile);
        try (var superuser = stage.platform().connect(Service.WARRANTY)) {
            Waiting.until(PATIENCE, LOOK_EVERY, "the outbox is empty", () -> Relaying.depth(superuser) == 0);
        }
        return figures(FILES * perFile, imported, seconds(begun), memory);
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    private static List<Figure> figures(int records, double imported, double told, List<Double> memory) {
        return List.of(
                Figure.of("records", records, "records"),
                Figure.of("from the first byte to the last record registered", imported, "s"),
                Figure.of("registered records", records / imported, "1/s"),
                Figure.of("from the first byte to the last event in Kafka", told, "s"),
                Figure.of("resident memory before", memory.getFirst(), "MB"),
                Figure.of("resident memory, most", highest(memory), "MB"),
                Figure.of("resident memory, most in the last quarter", highest(lastQuarter(memory)), "MB"));
    }

    private static void awaitCompleted(Stage stage, Api retailer, String job, List<Double> memory) {
        Waiting.until(PATIENCE, LOOK_EVERY, "the import completes", () -> {
            memory.add(resident(stage));
            var status = retailer.get(job).json().path("status").asText();
            if (status.equals("FAILED")) throw new IllegalStateException(job + " failed");
            return status.equals("COMPLETED");
        });
    }

    private static void requireRegistered(Api retailer, String job, int records) {
        var registered = retailer.get(job).json().at("/outcomes/registered").asInt();
        if (registered != records) throw new IllegalStateException(registered + " of " + records + " were registered");
    }

    private static double resident(Stage stage) {
        return stage.platform().residentMemory().entrySet().stream()
                        .filter(part -> part.getKey().contains("warranty"))
                        .mapToLong(Map.Entry::getValue)
                        .sum()
                / MEGABYTE;
    }

    private static double highest(List<Double> memory) {
        return memory.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }

    private static List<Double> lastQuarter(List<Double> memory) {
        return memory.subList(memory.size() - 1 - memory.size() / 4, memory.size());
    }
}
