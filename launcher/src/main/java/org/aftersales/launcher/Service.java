package org.aftersales.launcher;

import java.nio.file.Path;
import java.util.Locale;

/** The four services, in the order in which people meet them. */
public enum Service {
    WARRANTY,
    TICKET,
    FEEDBACK,
    LOYALTY;

    /** The short name: also the database, the prefix of its roles and of its topics. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The Maven module and the folder of the service. */
    public String module() {
        return id() + "-service";
    }

    Path runner(Path repository) {
        return repository.resolve(module()).resolve("target/quarkus-app/quarkus-run.jar");
    }

    /** What a training run of exactly this build taught the JVM; a build takes it away. */
    Path startCache(Path repository) {
        return runner(repository).resolveSibling("app.aot");
    }
}
