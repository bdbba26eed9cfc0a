package org.aftersales.launcher;

import java.time.Duration;

/** Ends what a launcher that was killed could not end itself. */
final class Leftovers {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Leftovers() {}

    static void end(PlatformOptions options) {
        new PostgresServer(options, new Secrets(options.home())).stopLeftover();
        RunningPlatform.remembered(options.home())
                .filter(platform -> platform.launcher().alive().isEmpty())
                .ifPresent(platform -> platform.children()
                        .forEach(child -> child.alive().ifPresent(process -> {
                            process.destroy();
                            Waiting.until(
                                    PATIENCE,
                                    Duration.ofMillis(50),
                                    "process " + process.pid(),
                                    () -> !process.isAlive());
                        })));
    }
}
