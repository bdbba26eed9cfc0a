package org.aftersales.launcher;

import java.io.IOException;
import java.nio.file.Files;

/**
 * Starts and stops a platform of its own, so that the JVMs learn which classes they need and write it into caches. A
 * start with the caches costs a third of the processor time.
 */
final class Training {
    private Training() {}

    static int of(PlatformOptions options) {
        try {
            var home = Files.createTempDirectory("aftersales-training");
            try {
                Platform.start(options.withHome(home).withPorts(Ports.random()).forTraining())
                        .close();
            } finally {
                Directories.delete(home);
            }
            return 0;
        } catch (IOException e) {
            throw new LaunchFailure("no room for a training run: " + e.getMessage(), e);
        }
    }
}
