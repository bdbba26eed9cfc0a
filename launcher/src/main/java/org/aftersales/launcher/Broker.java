package org.aftersales.launcher;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * A real Kafka broker in this JVM, its own controller, its log kept on disk. It may be stopped and started again.
 * Services sign in at a listener of their own and may do what {@link Access} says; whoever runs the platform may do
 * everything.
 */
final class Broker implements AutoCloseable {
    private static final int NODE = 1;

    private final Path log;
    private final Ports ports;
    private final String clusterId;
    private final String logins;
    private KafkaRaftServer server;

    Broker(PlatformOptions options, Secrets secrets) {
        log = options.home().resolve("kafka");
        ports = options.ports();
        logins = Access.logins(secrets);
        clusterId = secrets.keep("kafka.cluster", () -> Uuid.randomUuid().toString());
    }

    synchronized void start() {
        if (server != null) {
            return;
        }
        try {
            Files.createDirectories(log);
            format();
            var starting = new KafkaRaftServer(new KafkaConfig(settings(), false), Time.SYSTEM);
            starting.startup();
            server = starting;
        } catch (Exception e) {
            throw new LaunchFailure("Kafka did not start: " + e.getMessage(), e);
        }
    }

    synchronized boolean isRunning() {
        return server != null;
    }

    @Override
    public synchronized void close() {
        if (server != null) {
            server.shutdown();
            server.awaitShutdown();
            server = null;
        }
    }

    String bootstrapServers() {
        return "127.0.0.1:" + ports.kafka();
    }

    /** Where services sign in. */
    String servicesBootstrap() {
        return "127.0.0.1:" + ports.servicesKafka();
    }

    /** Creates the topics that do not exist yet, and says who may write and read them. */
    void create(List<Topic> topics) {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()))) {
            var existing = admin.listTopics().names().get();
            var missing = topics.stream()
                    .filter(topic -> !existing.contains(topic.name()))
                    .map(Broker::newTopic)
                    .toList();
            admin.createTopics(missing).all().get();
            allow(
                    admin,
                    Access.of(topics).stream()
                            .flatMap(access -> access.bindings().stream())
                            .toList());
        } catch (ExecutionException e) {
            throw new LaunchFailure(
                    "the topics could not be created: " + e.getCause().getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure("interrupted while creating topics", e);
        }
    }

    /** Returns when the broker goes by it, which is a moment after it has heard of it. */
    private static void allow(Admin admin, List<AclBinding> bindings) throws ExecutionException, InterruptedException {
        admin.createAcls(bindings).all().get();
        while (!admin.describeAcls(AclBindingFilter.ANY).values().get().containsAll(bindings)) Thread.onSpinWait();
    }

    private static NewTopic newTopic(Topic topic) {
        return new NewTopic(topic.name(), topic.partitions(), (short) 1).configs(topic.settings());
    }

    private void format() throws Exception {
        new Formatter()
                .setNodeId(NODE)
                .setClusterId(clusterId)
                .setControllerListenerName("CONTROLLER")
                .addDirectory(log.toString())
                .setMetadataLogDirectory(log.toString())
                .setIgnoreFormatted(true)
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
                .run();
    }

    private Map<String, String> settings() {
        var settings = new HashMap<String, String>();
        settings.put("node.id", Integer.toString(NODE));
        settings.put("process.roles", "broker,controller");
        settings.put("log.dirs", log.toString());
        settings.putAll(listeners());
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("controller.quorum.voters", NODE + "@127.0.0.1:" + ports.controller());
        settings.put("auto.create.topics.enable", "false");
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("offsets.topic.num.partitions", "4");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("transaction.state.log.num.partitions", "4");
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("log.cleaner.dedupe.buffer.size", "8388608"); // the default of 128 MB is for real clusters
        settings.put("log.segment.bytes", "67108864");
        settings.put("controlled.shutdown.enable", "true");
        return settings;
    }

    private Map<String, String> listeners() {
        var settings = new HashMap<String, String>();
        settings.put(
                "listeners",
                "PLAINTEXT://%s,SERVICES://%s,CONTROLLER://127.0.0.1:%d"
                        .formatted(bootstrapServers(), servicesBootstrap(), ports.controller()));
        settings.put(
                "advertised.listeners",
                "PLAINTEXT://%s,SERVICES://%s".formatted(bootstrapServers(), servicesBootstrap()));
        settings.put(
                "listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,SERVICES:SASL_PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("inter.broker.listener.name", "PLAINTEXT");
        settings.put("sasl.enabled.mechanisms", Access.MECHANISM);
        settings.put("listener.name.services.plain.sasl.jaas.config", logins);
        settings.put("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
        settings.put("super.users", "User:ANONYMOUS"); // on the loopback address: the owner of the machine
        return settings;
    }
}
