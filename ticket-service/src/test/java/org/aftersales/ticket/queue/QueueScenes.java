package org.aftersales.ticket.queue;

import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.Tokens;
import org.aftersales.ticket.Field;

/** Queues and the people who work in them. */
final class QueueScenes {

    private QueueScenes() {}

    /** A queue for every ticket, unless it says otherwise. */
    static Map<String, Object> queue(boolean gives, Map<String, ?> more) {
        var queue = new HashMap<String, Object>(Map.of(
                "name", "Queue",
                "position", 10,
                "active", true,
                "gives", gives,
                "kinds", List.of(),
                "priorities", List.of(),
                "languages", List.of(),
                "topics", List.of(),
                "skills", List.of()));
        queue.putAll(more);
        return queue;
    }

    /** A rule for every ticket, unless it says otherwise. */
    static Map<String, Object> skillRule(String skill, Map<String, ?> more) {
        var rule = new HashMap<String, Object>(Map.of(
                "position",
                10,
                "active",
                true,
                "kinds",
                List.of(),
                "categories",
                List.of(),
                "gtins",
                List.of(),
                "skill",
                skill));
        rule.putAll(more);
        return rule;
    }

    static Map<String, Object> agent(int capacity, List<String> languages, List<String> skills) {
        return Map.of("capacity", capacity, "languages", languages, "skills", skills);
    }

    static Response put(Field field, String path, Map<String, ?> body) {
        return Field.as(Tokens.manager(field.tenant()))
                .contentType(ContentType.JSON)
                .body(body)
                .put(path);
    }

    static void open(Field field, String code, Map<String, ?> queue) {
        put(field, "/v1/queues/" + code, queue).then().statusCode(201);
    }

    /** An agent who is there. */
    static void here(Field field, String id, Map<String, ?> agent) {
        put(field, "/v1/queue-agents/" + id, agent).then().statusCode(201);
        presence(field, id, "PRESENT").then().statusCode(200).body("presence", equalTo("PRESENT"));
    }

    static Response presence(Field field, String id, String presence) {
        return put(field, "/v1/queue-agents/" + id + "/presence", Map.of("presence", presence));
    }

    static Response next(Field field, String agent) {
        return Field.as(Tokens.of("agent", field.tenant(), agent))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/v1/queues/next");
    }

    static String ticket(Field field, String kind, String priority) {
        return field.agent()
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of(
                        "kind", kind, "priority", priority, "customerId", field.customer(), "retailerId", "parsian"))
                .post("/v1/tickets")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static Response routing(Field field, String ticket) {
        return field.agent().get("/v1/tickets/" + ticket + "/routing");
    }

    static String assignee(Field field, String ticket) {
        return field.agent().get("/v1/tickets/" + ticket).path("assignee");
    }

    static void move(Field field, String ticket, Map<String, ?> body) {
        field.agent()
                .header("If-Match", field.agent().get("/v1/tickets/" + ticket).header("ETag"))
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/tickets/" + ticket + "/transitions")
                .then()
                .statusCode(200);
    }
}
