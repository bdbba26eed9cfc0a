package org.aftersales.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** One service in a JVM of its own. */
final class ServiceProcess {
    private static final int SIGNALS = 128; // exit codes above it name the signal

    private final Service service;
    private final List<String> command;
    private final Map<String, String> environment;
    private final Path log;
    private final URI url;
    private final Duration patience;
    private volatile Process process;
    private volatile boolean wanted;

    /** @param name of the instance, and of its log */
    ServiceProcess(Service service, String name, PlatformOptions options, Map<String, String> environment) {
        this.service = service;
        this.environment = environment;
        patience = options.stopWithin();
        log = options.logs().resolve(name + ".log");
        url = URI.create("http://127.0.0.1:" + environment.get(ServiceSetting.QUARKUS_HTTP_PORT.name()));
        command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
        command.addAll(options.jvmOf(service));
        command.add("-Dquarkus.http.host=127.0.0.1");
        command.add("-jar");
        command.add(service.runner(options.repository()).toString());
    }

    /** Starts the process and returns at once; {@code onDeath} hears when it ends without having been told to. */
    void start(Consumer<String> onDeath) {
        wanted = true;
        var started = ChildProcess.start(command, environment, log);
        process = started;
        started.onExit().thenAccept(ended -> {
            if (wanted && ended == process) {
                onDeath.accept(epitaph());
            }
        });
    }

    /** Returns when all of them report ready; fails when one ends before. */
    static void awaitReady(Collection<ServiceProcess> started, Duration limit) {
        try (var http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build()) {
            var waiting = new ArrayList<>(started);
            Waiting.until(limit, Duration.ofMillis(100), "the services to be ready", () -> {
                waiting.removeIf(service -> service.isReady(http));
                return waiting.isEmpty();
            });
        }
    }

    private boolean isReady(HttpClient http) {
        if (!wanted) {
            return false;
        }
        if (!process.isAlive()) {
            throw new LaunchFailure(epitaph());
        }
        try {
            var request = HttpRequest.newBuilder(url.resolve("/q/health/ready"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** SIGKILL: no shutdown hook runs, nothing is flushed. */
    void kill() {
        wanted = false;
        process.destroyForcibly();
        process.onExit().join();
    }

    void stop() {
        wanted = false;
        ChildProcess.stop(process, patience);
    }

    URI url() {
        return url;
    }

    Process process() {
        return process;
    }

    private String epitaph() {
        int code = process.exitValue();
        if (code > SIGNALS) {
            return service.module() + " was killed from outside (signal " + (code - SIGNALS) + ")";
        }
        return service.module() + " stopped by itself (exit code " + code + "): " + ServiceLog.cause(log) + " (see "
                + log + ")";
    }
}
