package org.aftersales.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What each service may do at a real broker. */
class AccessTest {
    private static final String CONTACTS = "customer.contacts";

    @TempDir
    static Path home;

    private static Platform platform;

    @BeforeAll
    static void start() {
        platform = Platform.start(PlatformOptions.forTest(Repository.ROOT, home).withServices(Set.of()));
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    @Test
    void only_warranty_writes_how_people_can_be_reached() throws Exception {
        send(platform.brokerLogin(Service.WARRANTY), CONTACTS);

        for (var other : List.of(Service.TICKET, Service.FEEDBACK, Service.LOYALTY)) {
            assertRefused(TopicAuthorizationException.class, () -> send(platform.brokerLogin(other), CONTACTS));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_service_reads_the_topics_that_name_it_and_no_other(Service service) {
        for (var topic : Topic.catalogue(Repository.ROOT)) {
            if (topic.readers().contains(service.id())) read(service, topic.name(), service.module());
            else assertThrows(TopicAuthorizationException.class, () -> read(service, topic.name(), service.module()));
        }
    }

    @Test
    void a_service_does_not_read_in_the_name_of_another() {
        assertThrows(
                GroupAuthorizationException.class, () -> read(Service.LOYALTY, "warranty.units", "ticket-service"));
    }

    @Test
    void who_does_not_know_the_password_is_nobody() {
        var login = new HashMap<>(platform.brokerLogin(Service.TICKET));
        login.compute("sasl.jaas.config", (key, value) -> String.valueOf(value).replace("password=\"", "password=\"x"));

        assertRefused(SaslAuthenticationException.class, () -> send(login, "ticket.tickets"));
    }

    @Test
    void a_service_makes_no_topics() {
        try (var admin = Admin.create(platform.brokerLogin(Service.WARRANTY))) {
            var refusal = assertThrows(
                    ExecutionException.class,
                    () -> admin.deleteTopics(List.of(CONTACTS)).all().get());

            assertInstanceOf(TopicAuthorizationException.class, refusal.getCause());
        }
    }

    private interface Attempt {
        void made() throws Exception;
    }

    private static void assertRefused(Class<? extends Exception> why, Attempt attempt) {
        var refusal = assertThrows(ExecutionException.class, attempt::made);
        assertEquals(why, refusal.getCause().getClass());
    }

    private static void send(Map<String, Object> login, String topic) throws ExecutionException, InterruptedException {
        var settings = new HashMap<>(login);
        settings.put("max.block.ms", 10_000);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, 3, "key", "value")).get();
        }
    }

    private static void read(Service service, String topic, String group) {
        var settings = new HashMap<>(platform.brokerLogin(service));
        settings.put("group.id", group);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            for (int i = 0; i < 10 && consumer.assignment().isEmpty(); i++) consumer.poll(Duration.ofMillis(500));
            assertEquals(12, consumer.assignment().size());
        }
    }
}
