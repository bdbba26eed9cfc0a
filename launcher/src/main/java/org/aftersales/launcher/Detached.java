package org.aftersales.launcher;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The same launcher once more, in a session of its own; returns when that platform is ready. */
record Detached(PlatformOptions options, Arguments arguments) {
    int start() {
        Directories.requireWritable(options.home());
        Preflight.check(options);
        var log = options.logs().resolve("launcher.log");
        deleteOld(log);
        var launcher = ChildProcess.start(command(), Map.of(), log);
        Waiting.until(options.readyWithin().plusSeconds(30), Duration.ofMillis(200), "the detached platform", () -> {
            if (!launcher.isAlive()) {
                throw new LaunchFailure(said(log));
            }
            return RunningPlatform.in(options.home())
                    .filter(RunningPlatform::ready)
                    .isPresent();
        });
        var running = RunningPlatform.in(options.home()).orElseThrow();
        System.out.print(new Overview(running.addresses(), options).text());
        System.out.println("ready; ./dev stop stops everything");
        return 0;
    }

    private List<String> command() {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Launcher.class.getName(), "run"));
        arguments.options().forEach((name, value) -> command.addAll(List.of(name, value)));
        return command;
    }

    private static String said(Path log) {
        return ChildProcess.lastLine(log).replaceFirst("^\\./dev: ", "");
    }

    private static void deleteOld(Path log) {
        try {
            Files.deleteIfExists(log);
        } catch (IOException e) {
            throw new LaunchFailure("cannot write " + log + ": " + e.getMessage(), e);
        }
    }
}
