package org.aftersales.launcher;

import java.nio.file.Files;

/** Everything that would make a start fail half-way is looked at before anything is started. */
final class Preflight {
    private Preflight() {}

    static void check(PlatformOptions options) {
        Directories.requireWritable(options.home());
        RunningPlatform.in(options.home()).ifPresent(running -> {
            throw new LaunchFailure(
                    "the platform already runs (process " + running.launcher().pid() + "): ./dev stop ends it");
        });
        Leftovers.end(options);
        options.ports().requireFree();
        for (var service : options.services()) {
            if (Files.notExists(service.runner(options.repository()))) {
                throw new LaunchFailure(service.module() + " is not built: ./dev run builds it");
            }
        }
    }
}
