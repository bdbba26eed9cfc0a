package org.aftersales.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * How to start a platform.
 *
 * @param repository  the checkout with the built services and {@code contracts/topics.yaml}
 * @param home        where databases, topics, keys and logs are kept; kept data is used again
 * @param ports       who listens where
 * @param services    the services to start; the databases of all four always exist
 * @param jvm         arguments of each service's JVM
 * @param readyWithin how long the services may take until they report ready
 * @param training    whether the services' JVMs learn for later starts, instead of using what was learnt
 */
public record PlatformOptions(
        Path repository,
        Path home,
        Ports ports,
        Set<Service> services,
        List<String> jvm,
        Duration readyWithin,
        boolean training) {
    /** Small heaps: together with broker and database the platform stays under 2.5 GB. */
    private static final List<String> SMALL_JVM = List.of(
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "-Xlog:aot*=off",
            "--enable-native-access=ALL-UNNAMED",
            "-Djava.net.preferIPv4Stack=true");

    public PlatformOptions {
        repository = repository.toAbsolutePath().normalize();
        home = home.toAbsolutePath().normalize();
        services = Set.copyOf(services);
        jvm = List.copyOf(jvm);
    }

    /** What {@code ./dev run} starts: the standard ports, data under {@code .local}. */
    public static PlatformOptions of(Path repository) {
        return new PlatformOptions(
                repository,
                repository.resolve(".local"),
                Ports.standard(),
                EnumSet.allOf(Service.class),
                SMALL_JVM,
                Duration.ofMinutes(3),
                false);
    }

    /** What a test starts: free ports, data in a directory of its own. */
    public static PlatformOptions forTest(Path repository, Path home) {
        return of(repository).withHome(home).withPorts(Ports.random());
    }

    public PlatformOptions withHome(Path other) {
        return new PlatformOptions(repository, other, ports, services, jvm, readyWithin, training);
    }

    public PlatformOptions withPorts(Ports other) {
        return new PlatformOptions(repository, home, other, services, jvm, readyWithin, training);
    }

    public PlatformOptions withServices(Set<Service> other) {
        return new PlatformOptions(repository, home, ports, other, jvm, readyWithin, training);
    }

    public PlatformOptions withJvm(List<String> other) {
        return new PlatformOptions(repository, home, ports, services, other, readyWithin, training);
    }

    PlatformOptions forTraining() {
        return new PlatformOptions(repository, home, ports, services, jvm, readyWithin, true);
    }

    /** The arguments of a service's JVM, with the start cache where there is one. */
    List<String> jvmOf(Service service) {
        var cache = service.startCache(repository);
        if (!training && Files.notExists(cache)) {
            return jvm;
        }
        var arguments = new ArrayList<>(jvm);
        arguments.add((training ? "-XX:AOTCacheOutput=" : "-XX:AOTCache=") + cache);
        return arguments;
    }

    /** How long a service may take to stop; one that has been trained writes down what it learnt. */
    Duration stopWithin() {
        return training ? Duration.ofMinutes(3) : Duration.ofSeconds(20);
    }

    Path logs() {
        return home.resolve("logs");
    }
}
