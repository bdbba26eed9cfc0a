package org.aftersales.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Operating-system processes whose output goes to a log file. */
final class ChildProcess {
    /** A session of its own keeps a terminal's Ctrl-C from reaching a child before the launcher stops it in order. */
    private static final List<String> OWN_SESSION =
            Files.isExecutable(Path.of("/usr/bin/setsid")) ? List.of("/usr/bin/setsid") : List.of();

    private ChildProcess() {}

    static Process start(List<String> command, Map<String, String> environment, Path log) {
        var whole = new ArrayList<>(OWN_SESSION);
        whole.addAll(command);
        var builder =
                new ProcessBuilder(whole).redirectErrorStream(true).redirectOutput(Redirect.appendTo(log.toFile()));
        builder.redirectInput(Redirect.from(Path.of("/dev/null").toFile()));
        builder.environment().keySet().removeIf(ChildProcess::isOurs);
        builder.environment().putAll(environment);
        try {
            Files.createDirectories(log.getParent());
            return builder.start();
        } catch (IOException e) {
            throw new LaunchFailure("cannot start " + command.getFirst() + ": " + e.getMessage(), e);
        }
    }

    /** Runs to the end and fails with the last line of its output when it did not succeed. */
    static void run(List<String> command, Path log, String failure) {
        if (tryRun(command, log) != 0) {
            throw new LaunchFailure(failure + ": " + lastLine(log));
        }
    }

    static int tryRun(List<String> command, Path log) {
        try {
            return start(command, Map.of(), log).waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure("interrupted while running " + command.getFirst(), e);
        }
    }

    /** Asks it to stop; makes it stop when it has not within {@code patience}. */
    static void stop(Process process, Duration patience) {
        process.destroy();
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** The last line of a log that says something. */
    static String lastLine(Path log) {
        try {
            var lines =
                    Files.readString(log, StandardCharsets.ISO_8859_1).lines().filter(line -> !line.isBlank());
            return lines.reduce((before, last) -> last).orElse("no output") + " (see " + log + ")";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the caller's shell happens to export must not change how a child is configured. */
    private static boolean isOurs(String variable) {
        return variable.startsWith("AFTERSALES_")
                || variable.startsWith("QUARKUS_")
                || variable.startsWith("KAFKA_")
                || variable.startsWith("PG");
    }
}
