package org.aftersales.ticket.mail;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.aftersales.ticket.Field;

/** A customer with an address, and a ticket that is written about. */
record Correspondence(PostOffice post, Field field, String ticket, String address) {

    static Correspondence open(PostOffice post) {
        var field = Field.opened();
        return new Correspondence(post, field, field.ticket(), post.open(field.tenant(), field.customer(), "en"));
    }

    Response arrive(RawMail mail) {
        return post.arrive(field.tenant(), mail);
    }

    /** Staff writes to the customer; the id of the message. */
    String say(String words) {
        return field.agent()
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("body", words, "visibility", "PUBLIC"))
                .post("/v1/tickets/" + ticket + "/messages")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Where the customer answers, once written to. */
    String replyTo() {
        say("We come on Monday.");
        post.deliver();
        return post.mailsTo(address).getLast().getReplyTo();
    }

    ValidatableResponse messages() {
        return field.agent().get("/v1/tickets/" + ticket + "/messages").then().statusCode(200);
    }

    ValidatableResponse mails() {
        return field.agent().get("/v1/tickets/" + ticket + "/mails").then().statusCode(200);
    }

    void cancel() {
        field.agent()
                .header("If-Match", "\"0\"")
                .contentType(ContentType.JSON)
                .body(Map.of("to", "CANCELLED", "reason", "duplicate"))
                .post("/v1/tickets/" + ticket + "/transitions")
                .then()
                .statusCode(200);
    }
}
