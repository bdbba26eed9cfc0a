package org.aftersales.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Database, broker and issuer for real; the services have acceptance tests of their own. */
class PlatformTest {
    @TempDir
    static Path home;

    private static PlatformOptions options;
    private static Platform platform;

    @BeforeAll
    static void start() {
        options = PlatformOptions.forTest(Repository.ROOT, home).withServices(Set.of());
        platform = Platform.start(options);
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    @Test
    void commits_are_durable() {
        assertEquals(
                Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on"), platform.durability());
    }

    @Test
    void the_owner_of_a_database_may_create_and_the_app_role_may_not() throws SQLException {
        execute(Service.WARRANTY, DatabaseRole.OWNER, Service.WARRANTY, "create table proof (id int)");

        var refusal = assertThrows(
                SQLException.class,
                () -> execute(Service.WARRANTY, DatabaseRole.APP, Service.WARRANTY, "create table other (id int)"));

        assertEquals("42501", refusal.getSQLState());
    }

    @Test
    void no_role_may_enter_another_service_s_database() {
        var refusal = assertThrows(
                SQLException.class, () -> execute(Service.LOYALTY, DatabaseRole.OWNER, Service.WARRANTY, "select 1"));

        assertEquals("42501", refusal.getSQLState());
    }

    @Test
    void no_role_of_a_service_escapes_row_level_security() throws SQLException {
        try (var connection = platform.connect(Service.TICKET);
                var rows = connection
                        .createStatement()
                        .executeQuery("select count(*), bool_or(rolbypassrls or rolsuper) from pg_roles"
                                + " where rolname ~ '^(warranty|ticket|feedback|loyalty)_'")) {
            rows.next();

            assertEquals(12, rows.getInt(1));
            assertEquals(false, rows.getBoolean(2));
        }
    }

    @Test
    void every_declared_topic_exists_and_no_other_is_made_on_the_way() throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", platform.bootstrapServers()))) {
            var declared =
                    Topic.catalogue(Repository.ROOT).stream().map(Topic::name).collect(Collectors.toSet());

            assertEquals(declared, admin.listTopics().names().get());
            var partitions = admin.describeTopics(declared).allTopicNames().get().values().stream()
                    .map(topic -> topic.partitions().size())
                    .collect(Collectors.toSet());
            assertEquals(Set.of(12), partitions);
        }
    }

    @Test
    void a_token_carries_who_it_was_asked_for() throws IOException {
        var claims = claims(platform.tokens().retailer("acme", "parsian"));

        assertEquals(
                platform.addresses().issuer().toString(), claims.path("iss").asText());
        assertEquals(
                "aftersales",
                claims.path("aud").path(0).asText(claims.path("aud").asText()));
        assertEquals("acme", claims.path("tenant").asText());
        assertEquals("parsian", claims.path("retailer").asText());
        assertEquals("[\"retailer\"]", claims.path("roles").toString());
    }

    @Test
    void secrets_are_readable_by_their_owner_only() throws IOException {
        var permissions = Files.getPosixFilePermissions(home.resolve("keys/secrets.properties"));

        assertEquals("rw-------", PosixFilePermissions.toString(permissions));
    }

    @Test
    void a_second_platform_on_the_same_home_is_refused() {
        var refusal = assertThrows(LaunchFailure.class, () -> Platform.start(options));

        assertTrue(refusal.getMessage().startsWith("the platform already runs"), refusal.getMessage());
    }

    @Test
    void data_topics_and_the_issuer_s_key_survive_a_restart_and_no_port_stays_taken() throws Exception {
        execute(Service.TICKET, DatabaseRole.OWNER, Service.TICKET, "create table kept as select 42 as answer");
        var offset = send("kept");
        var key = publicKeys();

        platform.close();
        options.ports().requireFree();
        platform = Platform.start(options);

        try (var connection = platform.connect(Service.TICKET);
                var rows = connection.createStatement().executeQuery("select answer from kept")) {
            rows.next();
            assertEquals(42, rows.getInt(1));
        }
        assertEquals(offset + 1, send("after the restart"));
        assertEquals(key, publicKeys());
    }

    @Test
    void the_broker_comes_back_with_its_log_after_a_stop() throws Exception {
        var before = send("before");

        platform.stopBroker();
        platform.startBroker();

        assertEquals(before + 1, send("after"));
    }

    private static long send(String value) throws ExecutionException, InterruptedException {
        var settings = Map.<String, Object>of("bootstrap.servers", platform.bootstrapServers());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            return producer.send(new ProducerRecord<>("ticket.tickets", 3, "key", value))
                    .get()
                    .offset();
        }
    }

    private static String publicKeys() throws IOException {
        try (var keys =
                platform.addresses().issuer().resolve("aftersales/jwks").toURL().openStream()) {
            return new String(keys.readAllBytes());
        }
    }

    private static JsonNode claims(String token) throws IOException {
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }

    private static void execute(Service roleOf, DatabaseRole role, Service database, String sql) throws SQLException {
        var password = platform.databasePassword(roleOf, role);
        try (var connection = DriverManager.getConnection(platform.jdbcUrl(database), role.user(roleOf), password);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
