package org.aftersales.ticket.intake;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.inbox.IncomingEvent;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.IncomingEvents;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.timer.TimerSweep;
import org.aftersales.ticket.Field;
import org.aftersales.ticket.mail.PostOffice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A unit went back for money: nobody comes for it any more, and its customer knows why. */
@QuarkusTest
class ReturnedUnitTest {
    private static final String RETURNED = "warranty.unit.returned.v1";

    @Inject
    UnitsConsumer consumer;

    @Inject
    ClaimsConsumer claims;

    @Inject
    EventProbe events;

    @Inject
    TestClock clock;

    @Inject
    TimerSweep timers;

    @Inject
    PostOffice post;

    private final UUID unit = UUID.randomUUID();
    private Field field;
    private WorkScene scene;

    @BeforeEach
    void a_technician() {
        clock.reset();
        field = Field.opened().technician("t1");
        scene = new WorkScene(field, events);
    }

    @ParameterizedTest
    @CsvSource({"fa, بازگردانده شده است", "en, went back to the shop"})
    void open_work_is_called_off_and_the_customer_told_why_in_their_language(String locale, String words) {
        var address = post.open(field.tenant(), field.customer(), locale);
        var ticket = field.ticket("INSTALLATION", unit);

        consumer.receive(returned());
        post.deliver();

        show(ticket)
                .body("status", equalTo("CANCELLED"))
                .body("history[-1].reason", equalTo("unit-returned"))
                .body("history[-1].by", equalTo("system"));
        messages(ticket).body("items.author", contains("SYSTEM"));
        var mail = post.onlyMailTo(address);
        assertTrue(mail.getText().contains(words), mail.getText());
    }

    @Test
    void its_appointments_are_called_off_once_and_their_time_is_free_again() {
        var ticket = field.ticket("INSTALLATION", unit);
        var visit = field.confirmed(ticket, Field.MONDAY, "t1");
        var mark = events.mark();

        consumer.receive(returned());
        timers.sweep();
        timers.sweep();

        field.show(visit).then().body("status", equalTo("CANCELLED"));
        assertEquals(1, count("ticket.appointment.cancelled.v1", mark));
        field.hold(field.ticket(), Field.MONDAY, "t1").then().statusCode(201);
    }

    @Test
    void told_twice_it_is_done_once() {
        var ticket = field.ticket("REPAIR", unit);
        var event = returned();
        consumer.receive(event);
        consumer.receive(event);
        var later = field.ticket("REPAIR", unit);

        consumer.receive(returned());

        assertEquals(1, count("ticket.ticket.cancelled.v1", 0));
        messages(ticket).body("items", hasSize(1));
        show(later).body("status", equalTo("OPEN"));
    }

    @ParameterizedTest
    @CsvSource({"SUPPORT, OPEN", "COMPLAINT, OPEN", "DELIVERY, CANCELLED", "TRAINING, CANCELLED"})
    void whether_work_ends_with_its_device_is_in_the_life_of_its_kind(String kind, String status) {
        var ticket = field.ticket(kind, unit);

        consumer.receive(returned());

        show(ticket).body("status", equalTo(status));
        messages(ticket).body("items", hasSize(status.equals("OPEN") ? 0 : 1));
    }

    @Test
    void work_that_is_done_and_work_on_other_units_stays() {
        var done = field.ticket("REPAIR", unit);
        scene.begin(done);
        scene.resolve(done).then().statusCode(200);
        var other = field.ticket("REPAIR", UUID.randomUUID());

        consumer.receive(returned());

        show(done).body("status", equalTo("RESOLVED"));
        show(other).body("status", equalTo("OPEN"));
    }

    @Test
    void of_several_devices_the_work_on_the_others_goes_on() {
        var both = field.agent()
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of(
                        "kind",
                        "INSTALLATION",
                        "customerId",
                        field.customer(),
                        "retailerId",
                        "parsian",
                        "items",
                        List.of(Map.of("unitId", unit), Map.of("unitId", UUID.randomUUID()))))
                .post("/v1/tickets")
                .<String>path("id");

        consumer.receive(returned());

        show(both)
                .body("status", equalTo("OPEN"))
                .body("items[0].outcome", equalTo("ABANDONED"))
                .body("items[0].findingCode", equalTo("unit-returned"))
                .body("items[1].outcome", nullValue());
        messages(both).body("items", hasSize(0));
    }

    @Test
    void an_approval_that_arrives_after_the_return_opens_nothing() {
        consumer.receive(returned());

        claims.receive(IncomingEvents.of(
                "warranty.claim.approved.v1",
                Map.of("unitId", unit, "claimId", UUID.randomUUID().toString()),
                field.tenant()));

        assertEquals(0, count("ticket.ticket.opened.v1", 0));
    }

    private IncomingEvent returned() {
        return IncomingEvents.of(RETURNED, Map.of("unitId", unit.toString()), field.tenant());
    }

    private long count(String type, long mark) {
        return scene.count(type, mark);
    }

    private ValidatableResponse show(String ticket) {
        return scene.show(ticket);
    }

    private ValidatableResponse messages(String ticket) {
        return scene.messages(ticket);
    }
}
