package org.aftersales.feedback.delivery;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.aftersales.feedback.Asked;
import org.aftersales.feedback.Contacts;
import org.aftersales.feedback.Story;
import org.aftersales.feedback.survey.ErasureUseCases;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.test.IncomingEvents;
import org.aftersales.kit.test.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Somebody is forgotten while they are told of a survey, or while they say that they want none: one waits for the other,
 * and never both. Four thousand people with {@code -Daftersales.drills=long}.
 */
@QuarkusTest
class ForgottenWhileToldTest {

    private static final boolean LONG = "long".equals(System.getProperty("aftersales.drills"));
    private static final int PEOPLE = LONG ? 4_000 : 60;

    /** After which a connection that rests has told the database's statistics what it has seen. */
    private static final Duration TOLD = Duration.ofSeconds(12);

    @Inject
    Story story;

    @Inject
    Contacts contacts;

    @Inject
    PostOffice post;

    @Inject
    DeliveryDesk desk;

    @Inject
    ErasureUseCases surveys;

    @Inject
    DeliveryUseCases deliveries;

    @Inject
    OptOuts optOuts;

    @Inject
    Tenants tenants;

    @Inject
    AgroalDataSource database;

    @Inject
    TestClock clock;

    private final String tenant = "t-" + UUID.randomUUID();

    @BeforeEach
    void today() {
        clock.reset();
        post.deliver();
    }

    @Test
    void a_letter_waits_with_nothing_in_its_hands_until_its_reader_is_forgotten() throws Exception {
        var sara = asked();
        var letter = letterTo(sara);

        try (var threads = Executors.newSingleThreadExecutor()) {
            var written = forgetWhile(sara, threads, () -> desk.letter(letter, 1));

            assertEquals(Optional.empty(), written.get(10, SECONDS));
        }
    }

    @Test
    void a_letter_that_was_sent_is_noted_after_its_reader_is_forgotten() throws Exception {
        var sara = asked();
        var letter = letterTo(sara);
        tenants.run(tenant, () -> desk.letter(letter, 1));

        try (var threads = Executors.newSingleThreadExecutor()) {
            forgetWhile(sara, threads, () -> {
                        desk.sent(letter, 1);
                        return 0;
                    })
                    .get(10, SECONDS);
        }
        assertEquals(List.of(), tenants.as(tenant, () -> deliveries.to(List.of(sara.customerId()))));
    }

    @Test
    void whoever_is_told_refuses_and_is_forgotten_at_once_meets_nobody_head_on() throws Exception {
        long before = deadlocks();
        var work = new ArrayList<Callable<Object>>();
        for (int person = 0; person < PEOPLE; person++) work.addAll(atOnce(asked()));

        try (var threads = Executors.newFixedThreadPool(12)) {
            for (var done : threads.invokeAll(work)) done.get(); // whatever failed fails here
        }

        if (LONG) await().pollDelay(TOLD).atMost(TOLD.plusSeconds(1)).until(() -> true);
        assertEquals(before, deadlocks());
    }

    /** A letter, the word that none is wanted, and the erasure. */
    private List<Callable<Object>> atOnce(Asked person) {
        var letter = letterTo(person);
        return List.of(
                () -> tenants.as(tenant, () -> desk.letter(letter, 1)),
                () -> tenants.as(tenant, () -> optOuts.leave(person.customerId())),
                () -> {
                    erase(person);
                    return letter;
                },
                () -> tenants.as(tenant, () -> {
                    desk.sent(letter, 1);
                    return letter;
                }));
    }

    private Asked asked() {
        var person = new Asked(tenant, UUID.randomUUID(), "sub-" + UUID.randomUUID(), UUID.randomUUID());
        story.link(person);
        contacts.open(person, "en");
        story.deliver(Story.ticket("closed", person));
        return person;
    }

    private UUID letterTo(Asked person) {
        return tenants.as(
                tenant,
                () -> deliveries.to(List.of(person.customerId())).getFirst().id());
    }

    private void erase(Asked person) {
        story.deliver(
                IncomingEvents.of("warranty.customer.erased.v1", Map.of("customerId", person.customerId()), tenant));
    }

    /** The work begins when the person is half forgotten, and has to wait for the rest. */
    private <T> Future<T> forgetWhile(Asked person, ExecutorService threads, Callable<T> work) {
        return tenants.as(tenant, () -> QuarkusTransaction.requiringNew().call(() -> {
            surveys.forget(person.customerId());
            var waiting = threads.submit(() -> tenants.as(tenant, () -> called(work)));
            await().atMost(10, SECONDS).until(() -> number("select count(*) from pg_locks where not granted") > 0);
            deliveries.forget(person.customerId());
            return waiting;
        }));
    }

    private static <T> T called(Callable<T> work) {
        try {
            return work.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private long deadlocks() throws SQLException {
        return number("select deadlocks from pg_stat_database where datname = current_database()");
    }

    private long number(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
