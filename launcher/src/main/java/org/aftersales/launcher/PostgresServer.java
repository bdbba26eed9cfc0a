package org.aftersales.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One PostgreSQL server with its data kept on disk, and durable: an acknowledged commit survives a power cut. */
final class PostgresServer implements AutoCloseable {
    static final String SUPERUSER = "postgres";
    private static final List<String> DURABILITY = List.of("fsync", "synchronous_commit", "full_page_writes");

    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "max_connections=200",
            "shared_buffers=1GB",
            "max_wal_size=8GB",
            "checkpoint_timeout=15min",
            "timezone=UTC",
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on");

    private final Path binaries;
    private final Path files;
    private final Path log;
    private final int port;
    private final String password;
    private final ProcessOwner owner = ProcessOwner.forThisUser();
    private Process process;

    PostgresServer(PlatformOptions options, Secrets secrets) {
        binaries = PostgresBinaries.under(options.repository());
        files = options.home().resolve("postgres");
        log = options.logs().resolve("postgres.log");
        port = options.ports().postgres();
        password = secrets.password(SUPERUSER);
    }

    void start() {
        if (Files.notExists(files.resolve("PG_VERSION"))) {
            initialise();
        }
        process = ChildProcess.start(owner.command(serverCommand()), Map.of(), log);
        awaitConnections();
        requireDurability();
    }

    /** The settings that decide whether a commit is on the disk, as the running server reports them. */
    Map<String, String> durability() {
        var settings = new LinkedHashMap<String, String>();
        try (var connection = connect("postgres");
                var statement = connection.createStatement()) {
            for (var name : DURABILITY) {
                try (var row = statement.executeQuery("show " + name)) {
                    row.next();
                    settings.put(name, row.getString(1));
                }
            }
            return settings;
        } catch (SQLException e) {
            throw new LaunchFailure("PostgreSQL does not answer: " + e.getMessage(), e);
        }
    }

    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), SUPERUSER, password);
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    Process process() {
        return process;
    }

    @Override
    public void close() {
        if (process != null) {
            pgCtl("stop", "-m", "fast", "-w", "-t", "20");
            ChildProcess.stop(process, Duration.ofSeconds(5));
        }
    }

    private void initialise() {
        Directories.delete(files);
        owner.own(files);
        var passwordFile = files.resolveSibling("postgres-password");
        try {
            Files.writeString(passwordFile, password);
            owner.own(passwordFile.getParent());
            ChildProcess.run(
                    owner.command(List.of(
                            program("initdb"),
                            "--pgdata=" + files,
                            "--username=" + SUPERUSER,
                            "--pwfile=" + passwordFile,
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            "--locale-provider=builtin",
                            "--locale=C.UTF-8",
                            "--no-instructions")),
                    log,
                    "PostgreSQL could not be initialised");
            Files.delete(passwordFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A launcher that was killed leaves its server behind; the data directory knows it. */
    void stopLeftover() {
        if (Files.exists(files.resolve("postmaster.pid"))) {
            pgCtl("stop", "-m", "fast", "-w", "-t", "20");
        }
    }

    private List<String> serverCommand() {
        var command = new ArrayList<>(List.of(program("postgres"), "-D", files.toString()));
        SETTINGS.forEach(setting -> command.addAll(List.of("-c", setting)));
        command.addAll(List.of("-c", "port=" + port));
        return command;
    }

    private void awaitConnections() {
        Waiting.until(Duration.ofSeconds(60), Duration.ofMillis(50), "PostgreSQL to accept connections", () -> {
            if (!process.isAlive()) {
                throw new LaunchFailure("PostgreSQL stopped while starting: " + ChildProcess.lastLine(log));
            }
            try (var connection = connect("postgres")) {
                return connection.isValid(2);
            } catch (SQLException notYet) {
                return false;
            }
        });
    }

    private void requireDurability() {
        durability().forEach((name, value) -> {
            if (!value.equals("on")) {
                throw new LaunchFailure("PostgreSQL runs with " + name + "=" + value
                        + ", so commits could be lost: remove the setting from " + files);
            }
        });
    }

    private void pgCtl(String... arguments) {
        var command = new ArrayList<>(List.of(program("pg_ctl"), "-D", files.toString()));
        command.addAll(List.of(arguments));
        ChildProcess.tryRun(owner.command(command), log);
    }

    private String program(String name) {
        return binaries.resolve("bin").resolve(name).toString();
    }
}
