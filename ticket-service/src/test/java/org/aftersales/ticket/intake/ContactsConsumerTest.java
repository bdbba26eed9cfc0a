package org.aftersales.ticket.intake;

import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.contact.ContactRecords;
import org.aftersales.kit.inbox.IncomingEvent;
import org.aftersales.kit.privacy.ContactSeal;
import org.aftersales.kit.test.Contracts;
import org.aftersales.kit.test.IncomingEvents;
import org.aftersales.kit.test.TestClock;
import org.aftersales.ticket.Field;
import org.aftersales.ticket.mail.PostOffice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ContactsConsumerTest {

    @Inject
    ContactsConsumer consumer;

    @Inject
    CustomersConsumer customers;

    @Inject
    ContactSeal seal;

    @Inject
    ObjectMapper json;

    @Inject
    TestClock clock;

    @Inject
    PostOffice post;

    private final String address = "sara-" + UUID.randomUUID() + "@example.org";
    private Field field;
    private String ticket;

    @BeforeEach
    void a_customer_with_a_ticket() {
        clock.reset();
        field = Field.opened();
        ticket = field.ticket();
    }

    @Test
    void what_it_reads_is_what_warranty_publishes() {
        Contracts.assertReadable(ContactRecords.CHANGED, Reached.class);
    }

    @Test
    void who_has_told_an_address_is_written_to_there() {
        consumer.receive(changed(Map.of("email", address, "safetyOnly", false)));

        assertEquals(1, mailsAfterAnAnswer());
    }

    @Test
    void the_latest_record_counts_and_one_without_an_address_takes_it_away() {
        consumer.receive(changed(Map.of("email", address, "safetyOnly", false)));
        consumer.receive(changed(Map.of("safetyOnly", false)));

        assertEquals(0, mailsAfterAnAnswer());
    }

    @Test
    void who_is_to_be_reached_for_safety_only_is_not_written_to() {
        consumer.receive(changed(Map.of("email", address, "safetyOnly", true)));

        assertEquals(0, mailsAfterAnAnswer());
    }

    /** What is written about a ticket is part of the service that its customer asked for, and no advertisement. */
    @Test
    void who_refuses_everything_they_were_asked_for_is_still_answered_about_their_ticket() {
        consumer.receive(changed(Map.of(
                "email",
                address,
                "safetyOnly",
                false,
                "consents",
                List.of(),
                "refusals",
                List.of("MARKETING", "SURVEY", "BIRTHDAY"))));

        assertEquals(1, mailsAfterAnAnswer());
    }

    @Test
    void who_was_erased_is_not_written_to() {
        consumer.receive(changed(Map.of("email", address, "safetyOnly", false)));
        consumer.receive(event(ContactRecords.ERASED, new byte[0]));

        assertEquals(0, mailsAfterAnAnswer());
    }

    @Test
    void what_was_on_its_way_to_an_erased_customer_does_not_arrive_and_is_forgotten() {
        consumer.receive(changed(Map.of("email", address, "safetyOnly", false)));
        answer();

        customers.receive(IncomingEvents.of(
                "warranty.customer.erased.v1",
                Map.of("customerId", field.customer().toString()),
                field.tenant()));
        post.deliver();

        assertEquals(List.of(), post.mailsTo(address));
        field.agent()
                .get("/v1/tickets/" + ticket + "/mails")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    private int mailsAfterAnAnswer() {
        answer();
        post.deliver();
        return post.mailsTo(address).size();
    }

    private void answer() {
        field.agent()
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("body", "On Monday.", "visibility", "PUBLIC"))
                .post("/v1/tickets/" + ticket + "/messages")
                .then()
                .statusCode(201);
    }

    private IncomingEvent changed(Map<String, ?> record) {
        try {
            var plain = json.writeValueAsBytes(record);
            return event(ContactRecords.CHANGED, seal.seal(field.tenant(), field.customer(), plain));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private IncomingEvent event(String type, byte[] value) {
        var person = field.customer().toString();
        var headers = IncomingEvents.headers(type, person, field.tenant(), "warranty");
        return new IncomingEvent(ContactSeal.TOPIC, field.tenant() + ":" + person, headers, value, json);
    }
}
