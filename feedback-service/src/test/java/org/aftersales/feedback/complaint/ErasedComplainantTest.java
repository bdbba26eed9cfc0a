package org.aftersales.feedback.complaint;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.aftersales.feedback.Asked;
import org.aftersales.feedback.Contacts;
import org.aftersales.feedback.Story;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.IncomingEvents;
import org.aftersales.kit.test.Migrations;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.timer.TimerSweep;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever was erased is owed nothing any more, and nobody is sent to look for them. */
@QuarkusTest
class ErasedComplainantTest {

    @Inject
    Story story;

    @Inject
    Contacts contacts;

    @Inject
    DeskUseCases desk;

    @Inject
    Tenants tenants;

    @Inject
    AgroalDataSource database;

    @Inject
    EventProbe events;

    @Inject
    TestClock clock;

    @Inject
    TimerSweep timers;

    private Asked customer;

    @BeforeEach
    void a_customer() {
        clock.reset();
        customer = new Asked("t-" + UUID.randomUUID(), UUID.randomUUID(), "a-subject", UUID.randomUUID());
        story.link(customer);
    }

    @AfterEach
    void not_later() {
        clock.reset();
    }

    @Test
    void their_complaint_ends_with_them_and_none_of_its_promises_comes_due() {
        var number = writeDown().statusCode(201).extract().<String>path("number");

        erase();
        erase();
        clock.advance(Duration.ofDays(30));
        timers.sweep();

        listed().body("items.number", contains(number))
                .body("items[0].status", equalTo("CLOSED"))
                .body("items[0].closing", equalTo("ERASED"))
                .body("items[0].escalatedTo", nullValue())
                .body("items[0].firstContact.breached", equalTo(false));
        events.in(customer.tenant())
                .expect("feedback.complaint.opened.v1")
                .expect("feedback.complaint.closed.v1")
                .with("reason", "ERASED")
                .with("customerId", customer.customerId())
                .andNothingElse();
    }

    @Test
    void what_was_broken_before_stays_broken_and_what_had_ended_stays_as_it_was() {
        var ended = writeDown().extract().<String>path("id");
        close(ended, "WITHDRAWN").statusCode(200);
        writeDown();
        clock.advance(Duration.ofDays(2));
        timers.sweep();

        erase();

        listed().body("items[0].closing", equalTo("ERASED"))
                .body("items[0].firstContact.breached", equalTo(true))
                .body("items[1].closing", equalTo("WITHDRAWN"));
    }

    @Test
    void one_of_somebody_who_was_erased_before_is_looked_after_at_once() {
        writeDown();
        contacts.erase(customer); // known to be erased, and their complaint goes on

        Migrations.again("", "V57__complaints_of_the_erased.sql");
        timers.sweep();

        listed().body("items[0].closing", equalTo("ERASED"));
    }

    @Test
    void nobody_complains_for_them_afterwards() {
        erase();

        writeDown().statusCode(422).body("code", equalTo("customer-erased"));
        story.deliver(Story.ticket("opened", customer, Map.of("kind", "COMPLAINT")));

        listed().body("items", empty());
    }

    @Test
    void a_complaint_that_is_just_written_down_ends_too() throws Exception {
        var told = new WriteDown(customer.customerId(), "parsian", null, null, Severity.HIGH);
        var erased = new AtomicReference<Future<?>>();
        try (var threads = Executors.newSingleThreadExecutor()) {
            tenants.run(
                    customer.tenant(), () -> QuarkusTransaction.requiringNew().run(() -> {
                        desk.writeDown(told);
                        erased.set(threads.submit(this::erase));
                        await().atMost(10, SECONDS)
                                .until(() -> waiting() > 0 || erased.get().isDone());
                    }));
            erased.get().get(10, SECONDS);
        }

        listed().body("items", hasSize(1)).body("items.closing", everyItem(equalTo("ERASED")));
    }

    @Test
    void that_somebody_was_erased_is_not_for_staff_to_say() {
        var id = writeDown().extract().<String>path("id");

        close(id, "ERASED").statusCode(422).body("code", equalTo("not-for-staff"));

        listed().body("items[0].status", equalTo("OPEN"));
    }

    private ValidatableResponse writeDown() {
        return customer.asAgent()
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body(Map.of("customerId", customer.customerId(), "retailerId", "parsian", "severity", "HIGH"))
                .post("/v1/complaints")
                .then();
    }

    private ValidatableResponse close(String id, String reason) {
        return customer.asAgent()
                .contentType("application/json")
                .header("If-Match", "*")
                .body(Map.of("reason", reason))
                .put("/v1/complaints/{id}/closure", id)
                .then();
    }

    private ValidatableResponse listed() {
        return customer.asAgent().get("/v1/complaints").then().statusCode(200);
    }

    private void erase() {
        story.deliver(IncomingEvents.of(
                "warranty.customer.erased.v1", Map.of("customerId", customer.customerId()), customer.tenant()));
    }

    private int waiting() throws SQLException {
        try (var connection = database.getConnection();
                var waiting =
                        connection.createStatement().executeQuery("select count(*) from pg_locks where not granted")) {
            waiting.next();
            return waiting.getInt(1);
        }
    }
}
