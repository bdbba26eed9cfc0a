package org.aftersales.ticket.ticket;

import static org.aftersales.ticket.ticket.TicketScenes.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class OpenTicketTest {
    @Inject
    EventProbe events;

    private String tenant;
    private String agent;

    @BeforeEach
    void nobodyElseIsHere() {
        tenant = TicketScenes.aTenant();
        agent = Tokens.agent(tenant);
    }

    @ParameterizedTest
    @EnumSource
    void an_agent_opens_tickets_of_every_kind(TicketKind kind) {
        var answer = open(agent, UUID.randomUUID().toString(), aTicket("kind", kind.name()));

        answer.then().statusCode(201).header("ETag", "\"0\"").body("status", equalTo("OPEN"));
        var id = answer.<String>path("id");
        assertEquals("/v1/tickets/" + id, answer.header("Location").replaceFirst("https?://[^/]+", ""));
        TicketScenes.show(agent, id)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("priority", equalTo("NORMAL"))
                .body("history", hasSize(1))
                .body("history[0].by", equalTo("an-agent"));
        events.in(tenant)
                .expect("ticket.ticket.opened.v1")
                .with("ticketId", id)
                .with("kind", kind.name())
                .andNothingElse();
    }

    @Test
    void the_same_request_opens_one_ticket() {
        var key = UUID.randomUUID().toString();
        var body = aTicket("kind", "SUPPORT");

        var first = open(agent, key, body);
        var second = open(agent, key, body);

        second.then().statusCode(201).header("Idempotent-Replayed", "true");
        assertEquals(first.<String>path("id"), second.<String>path("id"));
        assertEquals(1, events.of(tenant).size());
    }

    @Test
    void a_key_is_not_used_for_two_requests() {
        var key = UUID.randomUUID().toString();
        open(agent, key, aTicket("kind", "SUPPORT"));

        open(agent, key, aTicket("kind", "TRAINING"))
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
    }

    @Test
    void opening_without_a_key_is_refused() {
        as(agent)
                .contentType(ContentType.JSON)
                .body(aTicket("kind", "SUPPORT"))
                .post("/v1/tickets")
                .then()
                .statusCode(400)
                .body("code", equalTo("idempotency-key-missing"));
    }

    @ParameterizedTest
    @CsvSource({
        "kind, TELEPATHY",
        "customerId, somebody",
        "retailerId, 'Parsian of Valiasr Street 12'",
        "unitId, 7",
        "gtin, 123",
        "serial, 'tv 55'",
        "priority, NOW",
        "skill, 'somebody who knows'",
        "colour, red"
    })
    void a_field_out_of_bounds_answers_400_with_its_pointer(String field, String value) {
        open(agent, UUID.randomUUID().toString(), aTicket(field, value))
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-body"))
                .body("errors.pointer", contains("/" + field));
    }

    private static Map<String, Object> aTicket(String field, String value) {
        var body = new HashMap<String, Object>();
        body.put("kind", "SUPPORT");
        body.put("customerId", "01936f5e-0000-7000-8000-000000000001");
        body.put("retailerId", "parsian");
        body.put(field, value);
        return body;
    }

    private static Response open(String token, String key, Map<String, Object> body) {
        return as(token)
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/tickets");
    }
}
