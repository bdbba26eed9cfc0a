package org.aftersales.launcher;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What the services stand on: database, broker and issuer. */
final class Foundations implements AutoCloseable {
    final PostgresServer postgres;
    final Broker broker;
    final Issuer issuer;
    private final PlatformOptions options;
    private final Secrets secrets;
    private volatile boolean closing;

    Foundations(PlatformOptions options, Secrets secrets) {
        this.options = options;
        this.secrets = secrets;
        postgres = new PostgresServer(options, secrets);
        broker = new Broker(options, secrets);
        issuer = new Issuer(options, secrets);
    }

    /** Starts all three side by side; {@code onDeath} hears when the database ends by itself. */
    void start(Consumer<String> onDeath) {
        Together.run(List.of(() -> startDatabases(onDeath), this::startBrokerWithTopics, issuer::start));
    }

    Addresses addresses() {
        return Addresses.on(options.ports(), issuer.url(), broker.bootstrapServers());
    }

    /** What the process of a service is given. */
    Map<String, String> environment(Service service) {
        var database = postgres.url(service.id());
        return ServiceSetting.environment(service, addresses(), broker.servicesBootstrap(), database, secrets);
    }

    /** How a client signs in at the broker as a service does. */
    Map<String, Object> brokerLogin(Service service) {
        return Map.of(
                "bootstrap.servers",
                broker.servicesBootstrap(),
                "security.protocol",
                Access.PROTOCOL,
                "sasl.mechanism",
                Access.MECHANISM,
                "sasl.jaas.config",
                Access.login(service, secrets));
    }

    @Override
    public void close() {
        closing = true;
        Together.run(List.of(issuer::close, broker::close, postgres::close));
    }

    private void startDatabases(Consumer<String> onDeath) {
        postgres.start();
        postgres.process().onExit().thenRun(() -> {
            if (!closing) {
                onDeath.accept(
                        "PostgreSQL stopped by itself (see " + options.logs().resolve("postgres.log") + ")");
            }
        });
        new ServiceDatabases(postgres, secrets).create();
    }

    private void startBrokerWithTopics() {
        broker.start();
        broker.create(Topic.catalogue(options.repository()));
    }
}
