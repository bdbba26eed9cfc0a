package org.aftersales.ticket.mail;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InboundResourceTest {

    @Inject
    TestClock clock;

    @Inject
    PostOffice post;

    private Correspondence customer;

    @BeforeEach
    void a_customer_who_can_be_written_to() {
        clock.reset();
        customer = Correspondence.open(post);
    }

    @Test
    void an_answer_to_the_address_of_its_ticket_is_the_customer_s_message() {
        customer.arrive(RawMail.from(customer.address())
                        .to(customer.replyTo())
                        .saying("On Tuesday, please.\n\n> We come on Monday."))
                .then()
                .statusCode(201)
                .body("status", equalTo("ANSWER"));

        customer.messages()
                .body("items[0].body", equalTo("On Tuesday, please."))
                .body("items[0].author", equalTo("CUSTOMER"))
                .body("items[0].visibility", equalTo("PUBLIC"));
    }

    @Test
    void an_answer_that_lost_that_address_is_found_by_what_it_refers_to() {
        var message = customer.say("We come on Monday.");

        customer.arrive(RawMail.from(customer.address())
                        .with("In-Reply-To", "<m." + message + "@mail.test>")
                        .saying("Fine."))
                .then()
                .statusCode(201)
                .body("status", equalTo("ANSWER"));

        customer.messages().body("items[0].body", equalTo("Fine."));
    }

    @Test
    void what_somebody_else_answers_is_a_note_for_staff_and_nobody_s_words() {
        customer.arrive(RawMail.from("stranger@elsewhere.test")
                        .to(customer.replyTo())
                        .saying("Send it to me instead."))
                .then()
                .statusCode(201)
                .body("status", equalTo("NOTED"));

        customer.messages()
                .body("items[0].body", containsString("<stranger@elsewhere.test>"))
                .body("items[0].body", containsString("Send it to me instead."))
                .body("items[0].author", equalTo("SYSTEM"))
                .body("items[0].visibility", equalTo("INTERNAL"));
    }

    @Test
    void what_only_claims_to_be_from_the_customer_is_a_note_too() {
        customer.arrive(RawMail.from(customer.address())
                        .to(customer.replyTo())
                        .with("Authentication-Results", "mx.test; dmarc=fail"))
                .then()
                .body("status", equalTo("NOTED"));
    }

    @Test
    void a_known_customer_who_writes_anew_gets_a_support_ticket() {
        customer.arrive(RawMail.from(customer.address())
                        .with("Subject", "It is loud")
                        .saying("Since yesterday."))
                .then()
                .statusCode(201)
                .body("status", equalTo("OPENED"));

        customer.field()
                .agent()
                .queryParam("kind", "SUPPORT")
                .get("/v1/tickets")
                .then()
                .body("items", hasSize(1))
                .body("items[0].subject", equalTo("It is loud"))
                .body("items[0].customerId", equalTo(customer.field().customer().toString()))
                .body("items[0].retailerId", equalTo("parsian"));
    }

    @Test
    void an_answer_to_a_ticket_that_is_over_opens_one_that_follows_it() {
        var replyTo = customer.replyTo();
        customer.cancel();

        customer.arrive(RawMail.from(customer.address()).to(replyTo).saying("But why?"))
                .then()
                .body("status", equalTo("OPENED"));

        customer.field()
                .agent()
                .queryParam("relatedTicketId", customer.ticket())
                .get("/v1/tickets")
                .then()
                .body("items.kind", equalTo(List.of("SUPPORT")));
    }

    @Test
    void an_answer_to_a_ticket_that_goes_on_as_another_is_read_there() {
        var replyTo = customer.replyTo();
        var other = customer.field().ticket();
        customer.field()
                .agent()
                .header("If-Match", "*")
                .contentType(ContentType.JSON)
                .body(Map.of("into", other, "reason", "same-fault"))
                .post("/v1/tickets/" + customer.ticket() + "/merge")
                .then()
                .statusCode(200);

        customer.arrive(RawMail.from(customer.address()).to(replyTo).saying("Fine."))
                .then()
                .body("status", equalTo("ANSWER"));

        customer.field()
                .agent()
                .get("/v1/tickets/" + other + "/messages")
                .then()
                .body("items[0].body", equalTo("Fine."));
    }

    @Test
    void whom_nobody_knows_and_what_fits_several_waits_for_staff() {
        post.share(customer.field().tenant(), UUID.randomUUID(), customer.address(), "en");
        customer.arrive(RawMail.from(customer.address())).then().body("reason", equalTo("sender-ambiguous"));
        customer.arrive(RawMail.from("stranger@elsewhere.test"))
                .then()
                .statusCode(201)
                .body("status", equalTo("UNASSIGNED"))
                .body("reason", equalTo("sender-unknown"));
        customer.arrive(RawMail.from(customer.address()).with("Authentication-Results", "mx.test; dmarc=fail"))
                .then()
                .body("reason", equalTo("sender-not-proven"));
    }
}
