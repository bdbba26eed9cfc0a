package org.aftersales.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.aftersales.launcher.Platform;
import org.aftersales.launcher.PlatformOptions;

/** {@code ./dev bench [--only NAME] [--smoke] [--report FILE]}: a platform of its own, measured and thrown away. */
public final class Bench {
    private static final List<Measurement> MEASUREMENTS = List.of(
            new Registrations(),
            new CoverageChecks(),
            new Imports(),
            new Relaying(),
            new Delays(),
            new Backlog(),
            new Insights(),
            new Reminders(),
            new DueClocks(),
            new ExpirySweep(),
            new StartAndMemory(),
            new Million());

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        var order = Order.parse(
                List.of(arguments), MEASUREMENTS.stream().map(Measurement::name).toList());
        var repository = Path.of(System.getProperty("aftersales.repository", "."));
        Files.createDirectories(repository.resolve(".local"));
        var home = Files.createTempDirectory(repository.resolve(".local"), "bench");
        var report = new Report(Machine.description());
        try (var platform = Platform.start(PlatformOptions.forTest(repository, home))) {
            report.begin(platform.durability());
            var stage =
                    new Stage(platform, "bench-" + UUID.randomUUID().toString().substring(0, 8), order.effort());
            stage.loadCatalogue();
            for (var measurement : chosen(order)) report.add(measurement, measurement.measure(stage));
        } finally {
            deleteAll(home);
        }
        if (order.report() != null) report.write(order.report());
        System.exit(report.complete() ? 0 : 1);
    }

    private static List<Measurement> chosen(Order order) {
        return MEASUREMENTS.stream()
                .filter(measurement -> order.only() == null
                        ? !measurement.isLong()
                        : order.only().equals(measurement.name()))
                .toList();
    }

    private static void deleteAll(Path directory) throws IOException {
        try (var paths = Files.walk(directory)) {
            for (var path :
                    new ArrayList<>(paths.sorted(Comparator.reverseOrder()).toList())) {
                Files.deleteIfExists(path);
            }
        }
    }
}
