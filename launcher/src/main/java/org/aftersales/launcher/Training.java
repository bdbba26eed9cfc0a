package org.aftersales.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import org.aftersales.launcher.demo.Demo;

/**
 * Plays the demo on a platform of its own, so that the JVMs learn which classes they need and which methods are worth
 * compiling, and write it into caches. A start with the caches costs a third of the processor time, and the services
 * answer at full speed within seconds instead of minutes.
 */
final class Training {
    private Training() {}

    static int of(PlatformOptions options) {
        try {
            var home = Files.createTempDirectory("aftersales-training");
            try {
                var own = options.withHome(home).withPorts(Ports.random()).forTraining();
                try (var platform = Platform.start(own)) {
                    Demo.play(platform.addresses(), Optional.empty());
                }
            } finally {
                Directories.delete(home);
            }
            return 0;
        } catch (IOException e) {
            throw new LaunchFailure("no room for a training run: " + e.getMessage(), e);
        }
    }
}
