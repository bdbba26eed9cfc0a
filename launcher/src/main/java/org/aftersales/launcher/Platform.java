package org.aftersales.launcher;

import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * A running platform: database, broker, issuer and services. Data lives in the options' home and is found again by the
 * next start. {@link #close} leaves no process and no port behind.
 */
public final class Platform implements AutoCloseable {
    private final PlatformOptions options;
    private final Secrets secrets;
    private final Foundations foundations;
    private final Addresses addresses;
    private final Instances services;
    private final CompletableFuture<String> firstDeath = new CompletableFuture<>();
    private final Thread atExit = new Thread(this::close, "stop-platform");
    private volatile boolean closed;

    private Platform(PlatformOptions options) {
        this.options = options;
        secrets = new Secrets(options.home());
        foundations = new Foundations(options, secrets);
        addresses = foundations.addresses();
        services = new Instances(options, foundations);
    }

    /** Starts everything and returns when all services report ready. Fails with one line that says what to do. */
    public static Platform start(PlatformOptions options) {
        Preflight.check(options);
        PlatformLog.open(options.logs());
        var platform = new Platform(options);
        Runtime.getRuntime().addShutdownHook(platform.atExit);
        try {
            platform.startAll();
            return platform;
        } catch (RuntimeException e) {
            platform.close();
            throw e;
        }
    }

    /** What clients need. */
    public Addresses addresses() {
        return addresses;
    }

    public URI url(Service service) {
        return addresses.url(service);
    }

    public Tokens tokens() {
        return addresses.tokens();
    }

    public String bootstrapServers() {
        return addresses.bootstrapServers();
    }

    public String jdbcUrl(Service service) {
        return foundations.postgres.url(service.id());
    }

    /** The password of a role in a service's database; the user is {@link DatabaseRole#user}. */
    public String databasePassword(Service service, DatabaseRole role) {
        return secrets.password(role.user(service));
    }

    /** How a client signs in at the broker as a service does. */
    Map<String, Object> brokerLogin(Service service) {
        return foundations.brokerLogin(service);
    }

    /** A superuser's connection to a service's database: row-level security does not bind it. */
    public Connection connect(Service service) throws SQLException {
        return foundations.postgres.connect(service.id());
    }

    /** The settings that decide whether a commit is on the disk, as the server reports them. */
    public Map<String, String> durability() {
        return foundations.postgres.durability();
    }

    /** SIGKILL: the service ends as in a power cut. */
    public void kill(Service service) {
        services.first(service).kill();
    }

    /** Stops services in order, side by side. */
    public void stop(Service... running) {
        services.stop(running);
    }

    /** Starts killed or stopped services again, side by side, and returns when all are ready. */
    public void restart(Service... ended) {
        services.start(ended, firstDeath::complete);
        remember(true);
    }

    /** Starts one more instance of a service, and returns its address when it is ready. */
    public URI startAnother(Service service) {
        var url = services.startAnother(service, firstDeath::complete);
        remember(true);
        return url;
    }

    /** Stops in order what {@link #startAnother} has started. */
    public void stopOthers() {
        services.stopOthers();
    }

    public long pid(Service service) {
        return services.first(service).process().pid();
    }

    /** Stops Kafka; services keep running and keep their events. */
    public void stopBroker() {
        foundations.broker.close();
    }

    /** Starts Kafka again on the same port with the same log. */
    public void startBroker() {
        foundations.broker.start();
    }

    /** Resident bytes of each part; "launcher" includes the broker and the issuer. */
    public Map<String, Long> residentMemory() {
        var parts = new LinkedHashMap<String, Long>();
        for (var service : options.services()) {
            parts.put(
                    service.id(),
                    ResidentMemory.ofTree(services.first(service).process().toHandle()));
        }
        parts.put(
                "postgres", ResidentMemory.ofTree(foundations.postgres.process().toHandle()));
        parts.put("launcher", ResidentMemory.of(ProcessHandle.current().pid()));
        return parts;
    }

    /** Blocks until a part ends that nobody told to end, and says which and why. */
    public String awaitDeath() {
        return firstDeath.join();
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        services.stopAll();
        foundations.close();
        RunningPlatform.forget(options.home());
        PlatformLog.close();
        forgetExit();
    }

    private void startAll() {
        startFoundations();
        startServices();
        ServiceProcess.awaitReady(services.first(), options.readyWithin());
        remember(true);
    }

    /** Under the lock of {@link #close}: an exit in mid-start waits for what is starting, then stops it. */
    private synchronized void startFoundations() {
        remember(false);
        foundations.start(firstDeath::complete);
    }

    private synchronized void startServices() {
        if (!closed) {
            services.first().forEach(service -> service.start(firstDeath::complete));
            remember(false);
        }
    }

    private void forgetExit() {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException exiting) {
            // the exit is what called us
        }
    }

    private synchronized void remember(boolean ready) {
        if (closed) {
            return;
        }
        var launcher = RunningPlatform.Member.of(ProcessHandle.current());
        new RunningPlatform(launcher, services.alive(), addresses, ready).save(options.home());
    }
}
