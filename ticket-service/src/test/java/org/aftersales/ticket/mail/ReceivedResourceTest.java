package org.aftersales.ticket.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.kit.timer.TimerSweep;
import org.aftersales.ticket.Field;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Staff decides about mails that belong to nothing we know. */
@QuarkusTest
class ReceivedResourceTest {

    private static final byte[] PDF = "%PDF-1.7\nmy receipt".getBytes(UTF_8);

    @Inject
    TestClock clock;

    @Inject
    PostOffice post;

    @Inject
    TimerSweep timers;

    private Correspondence customer;

    @BeforeEach
    void a_ticket() {
        clock.reset();
        customer = Correspondence.open(post);
    }

    @Test
    void what_belongs_to_nothing_is_listed_and_read() {
        var id = unassigned(RawMail.from("new@elsewhere.test").saying("It is loud.\n\n> quoted"));

        agent().get("/v1/received-mails")
                .then()
                .statusCode(200)
                .body("items.id", contains(id))
                .body("items[0].sender", equalTo("new@elsewhere.test"))
                .body("items[0].words", nullValue());
        agent().get("/v1/received-mails/" + id).then().statusCode(200).body("words", equalTo("It is loud."));
        agent().queryParam("status", "DISMISSED")
                .get("/v1/received-mails")
                .then()
                .body("items", hasSize(0));
        agent().queryParam("status", "GONE").get("/v1/received-mails").then().statusCode(400);
    }

    @Test
    void the_whole_of_it_is_kept_as_it_came() {
        var mail = RawMail.from("new@elsewhere.test").saying("It is loud.\n\n> quoted");
        var id = unassigned(mail);

        var whole = agent().get("/v1/received-mails/" + id + "/content");

        assertArrayEquals(mail.bytes(), whole.then().statusCode(200).extract().asByteArray());
        assertEquals("application/octet-stream", whole.contentType());
    }

    @Test
    void staff_says_that_it_is_the_customer_s_and_from_then_on_that_address_is_answered() {
        var stranger = Field.in(customer.field().tenant());
        var ticket = stranger.ticket();
        var id = unassigned(
                RawMail.from("new@elsewhere.test").saying("It is loud.").enclosing("r.pdf", PDF));

        assign(id, ticket, true).then().statusCode(200).body("status", equalTo("ASSIGNED"));
        timers.sweep();

        agent().get("/v1/tickets/" + ticket + "/messages")
                .then()
                .body("items[0].author", equalTo("CUSTOMER"))
                .body("items[0].body", equalTo("It is loud."))
                .body("items[0].attachments.name", contains("r.pdf"))
                .body("items[0].attachments.ready", contains(true));
        var written = new Correspondence(post, stranger, ticket, "new@elsewhere.test");
        written.say("We come.");
        post.deliver();
        assertEquals(1, post.mailsTo("new@elsewhere.test").size());
        customer.arrive(RawMail.from("new@elsewhere.test")
                        .to(post.mailsTo("new@elsewhere.test").getFirst().getReplyTo()))
                .then()
                .body("status", equalTo("ANSWER"));
    }

    @Test
    void of_files_only_those_are_taken_that_keep_to_the_rules() {
        var id = unassigned(RawMail.from("new@elsewhere.test").enclosing("run.exe", "MZ".getBytes(UTF_8)));

        assign(id, customer.ticket(), false).then().statusCode(200);

        customer.messages()
                .body("items[0].visibility", equalTo("INTERNAL"))
                .body("items[0].attachments", equalTo(List.of()));
    }

    @Test
    void what_is_decided_stays_decided_and_what_is_dismissed_is_not_kept() {
        var id = unassigned(RawMail.from("new@elsewhere.test"));

        decide(id, "dismissal", "\"7\"", null).then().statusCode(412);
        decide(id, "dismissal", null, null).then().statusCode(428);
        decide(id, "dismissal", "\"0\"", null).then().statusCode(200).body("status", equalTo("DISMISSED"));

        assign(id, customer.ticket(), true).then().statusCode(409).body("code", equalTo("illegal-transition"));
        agent().get("/v1/received-mails/" + id + "/content").then().statusCode(404);
    }

    @Test
    void a_mail_of_another_tenant_and_a_ticket_of_another_tenant_do_not_exist() {
        var id = unassigned(RawMail.from("new@elsewhere.test"));
        var other = Correspondence.open(post);

        other.field().agent().get("/v1/received-mails/" + id).then().statusCode(404);
        assign(id, other.ticket(), true).then().statusCode(404);
        assign(id, null, true).then().statusCode(400);
    }

    private RequestSpecification agent() {
        return customer.field().agent();
    }

    private String unassigned(RawMail mail) {
        return customer.arrive(mail)
                .then()
                .statusCode(201)
                .body("status", equalTo("UNASSIGNED"))
                .extract()
                .path("id");
    }

    private Response assign(String id, String ticket, boolean fromCustomer) {
        var body = ticket == null
                ? Map.of("fromCustomer", fromCustomer)
                : Map.of("ticketId", ticket, "fromCustomer", fromCustomer);
        return decide(id, "assignment", "*", body);
    }

    private Response decide(String id, String how, String version, Map<String, ?> body) {
        var request = Field.as(Tokens.agent(customer.field().tenant()));
        if (version != null) request.header("If-Match", version);
        if (body != null) request.contentType(ContentType.JSON).body(body);
        return request.post("/v1/received-mails/" + id + "/" + how);
    }
}
