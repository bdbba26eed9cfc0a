package org.aftersales.launcher;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.aftersales.launcher.demo.Demo;

/** What {@code ./dev run|stop|reset|token|demo} and the end of a build call. A failure is one line and exit code 1. */
public final class Launcher {
    private static final Duration STOPPING = Duration.ofSeconds(90);
    static final Set<String> ROLES = Set.of(
            "retailer", "customer", "agent", "adjuster", "technician", "manager", "analyst", "admin", "mail-gateway");

    private final Arguments arguments;
    private final PlatformOptions options;

    private Launcher(Arguments arguments) {
        this.arguments = arguments;
        var standard = PlatformOptions.of(Path.of(System.getProperty("aftersales.repository", ".")));
        var home = arguments.option("--home").map(Path::of).orElse(standard.home());
        var ports = arguments.number("--base-port").map(Ports::from).orElse(standard.ports());
        options = standard.withHome(home).withPorts(ports);
    }

    public static void main(String[] line) {
        PlatformLog.silence();
        try {
            System.exit(new Launcher(Arguments.parse(List.of(line))).execute());
        } catch (LaunchFailure failure) {
            System.err.println("./dev: " + failure.getMessage());
            System.exit(1);
        }
    }

    private int execute() {
        return switch (arguments.command()) {
            case "run" -> arguments.has("--detach") ? new Detached(options, arguments).start() : run();
            case "train" -> Training.of(options);
            case "stop" -> stop();
            case "reset" -> reset();
            case "token" -> token();
            case "demo" -> demo();
            default -> throw new IllegalStateException(arguments.command());
        };
    }

    private int run() {
        long began = System.nanoTime();
        System.out.println("starting PostgreSQL, Kafka, the issuer and four services …");
        var platform = Platform.start(options);
        System.out.print(new Overview(platform.addresses(), options).text());
        System.out.println(new Footprint(platform, Duration.ofNanos(System.nanoTime() - began)).text());
        System.out.println("ready; Ctrl-C stops everything");
        var death = platform.awaitDeath();
        platform.close();
        throw new LaunchFailure(death);
    }

    private int stop() {
        var running = RunningPlatform.in(options.home());
        running.flatMap(platform -> platform.launcher().alive()).ifPresent(launcher -> {
            launcher.destroy();
            Waiting.until(STOPPING, Duration.ofMillis(100), "the platform to stop", () -> !launcher.isAlive());
        });
        Leftovers.end(options);
        RunningPlatform.forget(options.home());
        System.out.println(running.isPresent() ? "stopped" : "nothing was running");
        return 0;
    }

    private int reset() {
        RunningPlatform.in(options.home()).ifPresent(running -> {
            throw new LaunchFailure("the platform is running: ./dev stop first, then ./dev reset forgets its data");
        });
        Leftovers.end(options);
        Directories.delete(options.home());
        System.out.println("forgot everything under " + options.home());
        return 0;
    }

    private int token() {
        var roles = arguments.words().isEmpty() ? "" : String.join(",", arguments.words());
        if (roles.isEmpty() || !ROLES.containsAll(List.of(roles.split(",")))) {
            throw new LaunchFailure("./dev token wants a role: "
                    + String.join(", ", ROLES.stream().sorted().toList()));
        }
        var running = RunningPlatform.in(options.home())
                .orElseThrow(() -> new LaunchFailure("the platform is not running: ./dev run starts it"));
        var retailer = arguments.option("--retailer").orElse(roles.contains("retailer") ? "parsian" : null);
        System.out.println(running.addresses()
                .tokens()
                .of(
                        roles,
                        arguments.option("--tenant").orElse("acme"),
                        arguments.option("--sub").orElse(roles.toLowerCase(Locale.ROOT) + "-1"),
                        retailer));
        return 0;
    }

    private int demo() {
        var report = arguments.option("--report").map(Path::of);
        var running = RunningPlatform.in(options.home()).filter(RunningPlatform::ready);
        if (running.isPresent()) {
            return Demo.play(running.get().addresses(), report);
        }
        System.out.println("no platform is running: starting one for the demo …");
        try (var platform = Platform.start(options)) {
            return Demo.play(platform.addresses(), report);
        }
    }
}
