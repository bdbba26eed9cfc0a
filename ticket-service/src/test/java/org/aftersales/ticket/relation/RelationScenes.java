package org.aftersales.ticket.relation;

import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.Tokens;
import org.aftersales.ticket.Field;

/** Tickets that are brought together and taken apart. */
final class RelationScenes {

    private RelationScenes() {}

    static Response merge(String token, String ticket, String into) {
        return merge(token, ticket, Map.of("into", into, "reason", "same-fault"));
    }

    static Response merge(String token, String ticket, Map<String, ?> body) {
        return Field.as(token)
                .header("If-Match", etag(token, ticket))
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/tickets/" + ticket + "/merge");
    }

    static Response unmerge(String token, String ticket) {
        return Field.as(token)
                .header("If-Match", etag(token, ticket))
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "other-device"))
                .post("/v1/tickets/" + ticket + "/unmerge");
    }

    static Response link(String token, String ticket, String relation, String other) {
        return Field.as(token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body(Map.of("relation", relation, "ticketId", other))
                .post("/v1/tickets/" + ticket + "/links");
    }

    static Response post(String token, String ticket, Map<String, ?> message) {
        return Field.as(token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body(message)
                .post("/v1/tickets/" + ticket + "/messages");
    }

    static Response get(String token, String path) {
        return Field.as(token).get(path);
    }

    static String etag(String token, String ticket) {
        return get(token, "/v1/tickets/" + ticket).header("ETag");
    }

    /** A ticket of the customer about this. */
    static String about(Field field, String kind, Map<String, ?> more) {
        var body = new java.util.HashMap<String, Object>(more);
        body.putIfAbsent("customerId", field.customer());
        body.put("kind", kind);
        body.put("retailerId", "parsian");
        return Field.as(Tokens.agent(field.tenant()))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/tickets")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static void move(String token, String ticket, String command, Map<String, ?> body) {
        Field.as(token)
                .header("If-Match", etag(token, ticket))
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/tickets/" + ticket + "/" + command)
                .then()
                .statusCode(200);
    }

    static void refused(Response answer, int status, String code) {
        answer.then().statusCode(status).body("code", equalTo(code));
    }
}
