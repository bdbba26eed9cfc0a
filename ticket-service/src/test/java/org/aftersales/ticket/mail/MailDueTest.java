package org.aftersales.ticket.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.aftersales.kit.outward.OutwardQueue;
import org.aftersales.kit.test.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MailDueTest {

    private static final Duration LEASE = Duration.ofMinutes(5);

    @Inject
    TestClock clock;

    @Inject
    PostOffice post;

    @Inject
    OutwardQueue due;

    @Inject
    @DataSource("worker")
    AgroalDataSource worker;

    private Correspondence customer;

    @BeforeEach
    void nothing_is_due() {
        clock.reset();
        post.deliver();
        customer = Correspondence.open(post);
    }

    @Test
    void what_another_worker_is_about_to_take_is_passed_over_and_not_waited_for() throws Exception {
        var held = UUID.fromString(customer.say("On Monday."));
        var free = UUID.fromString(customer.say("At nine."));

        try (var connection = worker.getConnection();
                var other = Executors.newVirtualThreadPerTaskExecutor()) {
            connection.setAutoCommit(false);
            try (var lock = connection.prepareStatement("select 1 from mail_due where mail_id = ? for update")) {
                lock.setObject(1, held);
                lock.executeQuery();
                var taken = other.submit(() -> due.take(10, LEASE)).get(5, TimeUnit.SECONDS);
                assertEquals(
                        List.of(free),
                        taken.stream().map(OutwardQueue.Taken::id).toList());
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }

        assertEquals(
                List.of(held),
                due.take(10, LEASE).stream().map(OutwardQueue.Taken::id).toList());
    }
}
