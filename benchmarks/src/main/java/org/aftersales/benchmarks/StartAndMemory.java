package org.aftersales.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.aftersales.launcher.Platform;
import org.aftersales.launcher.PlatformOptions;

/** How long a built platform takes until all four services are ready, and what it then occupies. */
final class StartAndMemory implements Measurement {
    private static final double MEGABYTE = 1024.0 * 1024.0;
    private static final double START_GOAL = 30;
    private static final double MEMORY_GOAL = 2_500;

    @Override
    public String name() {
        return "start";
    }

    @Override
    public String method() {
        return "A second platform is started on kept data beside nothing else of ours being busy; memory is the"
                + " resident memory of the first one's processes after the measurements before this one.";
    }

    @Override
    public List<Figure> measure(Stage stage) throws Exception {
        var figures = new ArrayList<Figure>();
        double total = 0;
        for (var part : stage.platform().residentMemory().entrySet()) {
            figures.add(Figure.of("resident: " + part.getKey(), part.getValue() / MEGABYTE, "MB"));
            total += part.getValue() / MEGABYTE;
        }
        figures.add(Figure.atMost("resident: everything", total, "MB", MEMORY_GOAL));
        var repository = Path.of(System.getProperty("aftersales.repository", "."));
        var home = Files.createTempDirectory(repository.resolve(".local"), "start");
        figures.add(Figure.of("first start, empty data", seconds(repository, home), "s"));
        figures.add(Figure.atMost("start on kept data", seconds(repository, home), "s", START_GOAL));
        return figures;
    }

    private static double seconds(Path repository, Path home) {
        long begun = System.nanoTime();
        var platform = Platform.start(PlatformOptions.forTest(repository, home));
        double seconds = (System.nanoTime() - begun) / 1e9;
        platform.close();
        return seconds;
    }
}
