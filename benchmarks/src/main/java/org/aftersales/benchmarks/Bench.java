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
            new Scores(),
            new Reminders(),
            new DueClocks(),
            new Tickets(),
            new Points(),
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
        try (var platform = Platform.start(options(repository, home))) {
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

    /**
     * One member may redeem as often as they like here: elsewhere somebody would have a look at that. All services are
     * told, so those that know no such setting must not mind.
     */
    private static PlatformOptions options(Path repository, Path home) {
        var options = PlatformOptions.forTest(repository, home);
        var jvm = new ArrayList<>(options.jvm());
        jvm.add("-Daftersales.fraud.redemptions-per-hour=0");
        jvm.add("-Dsmallrye.config.mapping.validate-unknown=false");
        return options.withJvm(jvm);
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
