package org.aftersales.ticket.intake;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.IncomingEvents;
import org.aftersales.kit.test.TestClock;
import org.aftersales.ticket.Field;
import org.aftersales.ticket.mail.PostOffice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What stays of the mails of a customer who was erased. */
@QuarkusTest
class ErasedMailsTest {

    @Inject
    CustomersConsumer consumer;

    @Inject
    PostOffice post;

    @Inject
    TestClock clock;

    private Field field;
    private String ticket;
    private String address;

    @BeforeEach
    void a_customer_who_wrote_by_mail() {
        clock.reset();
        field = Field.opened();
        ticket = field.ticket();
        address = post.open(field.tenant(), field.customer(), "en");
        field.agent()
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("body", "Where do you live?", "visibility", "PUBLIC"))
                .post("/v1/tickets/" + ticket + "/messages")
                .then()
                .statusCode(201);
        post.deliver();
        var replyTo = post.onlyMailTo(address).getReplyTo();
        post.arrive(field.tenant(), address, replyTo, "Behind the mosque.");
        post.arrive(field.tenant(), "other-" + address, replyTo, "Behind the mosque, I am her brother.");
        post.arrive(field.tenant(), address, "service@mail.test", "Something else.");
    }

    @Test
    void nothing_that_came_by_mail_is_left_and_what_staff_wrote_stays() {
        consumer.receive(IncomingEvents.of(
                "warranty.customer.erased.v1",
                Map.of("customerId", field.customer().toString()),
                field.tenant()));

        field.agent()
                .get("/v1/tickets/" + ticket + "/messages")
                .then()
                .statusCode(200)
                .body("items.body", contains("Where do you live?"));
        field.agent().get("/v1/tickets/" + ticket + "/mails").then().body("items", hasSize(0));
        for (var status : new String[] {"ANSWER", "NOTED", "OPENED"}) {
            field.agent()
                    .queryParam("status", status)
                    .get("/v1/received-mails")
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(0));
        }
    }
}
