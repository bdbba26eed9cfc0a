package org.aftersales.launcher.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aftersales.launcher.LaunchFailure;

/** Tells the story as it happens, and keeps what was observed for the report. */
final class Narrator {
    /** One step with what was observed where. */
    record Step(int number, String title, List<Observation> observed) {}

    record Observation(String where, String what) {}

    private record Report(
            String tenant, boolean passed, String failure, List<Step> steps, Map<String, Object> figures) {}

    private final PrintStream out;
    private final String tenant;
    private final List<Step> steps = new ArrayList<>();
    private final Map<String, Object> figures = new LinkedHashMap<>();
    private final long began = System.nanoTime();
    private String failure;
    private boolean passed;

    Narrator(PrintStream out, String tenant) {
        this.out = out;
        this.tenant = tenant;
        out.println("tenant " + tenant);
    }

    void step(String title) {
        var step = new Step(steps.size() + 1, title, new ArrayList<>());
        steps.add(step);
        out.printf("%n%d  %s%n", step.number(), title);
    }

    /** Something that was seen, not assumed. */
    void saw(String where, String what) {
        steps.getLast().observed().add(new Observation(where, what));
        out.printf("   %-10s %s%n", where, what);
    }

    /** A line that is for the eye only. */
    void show(String line) {
        out.println("   " + line);
    }

    ProgressBar progressBar() {
        var console = System.console();
        return new ProgressBar(out, console != null && console.isTerminal());
    }

    void figure(String name, Object value) {
        figures.put(name, value);
    }

    void end() {
        passed = true;
        figure("totalSeconds", Math.round((System.nanoTime() - began) / 1e8) / 10.0);
        out.printf("%nevery step was observed%n");
        figures.forEach((name, value) -> out.printf("   %-24s %s%n", name, value));
    }

    void fail(String why) {
        failure = why;
        out.printf("%nnot observed, in step %d: %s%n", steps.size(), why);
    }

    void write(Path file) {
        try {
            Json.MAPPER
                    .writerWithDefaultPrettyPrinter()
                    .writeValue(file.toFile(), new Report(tenant, passed, failure, steps, figures));
        } catch (IOException e) {
            throw new LaunchFailure("cannot write " + file + ": " + e.getMessage(), e);
        }
    }
}
