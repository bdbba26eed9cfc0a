package org.aftersales.ticket.ticket;

import static org.aftersales.ticket.ticket.TicketScenes.as;
import static org.aftersales.ticket.ticket.TicketScenes.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.kit.timer.TimerSweep;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** By which words those find a ticket who see it from outside; else they would learn the others, one guess after another. */
@QuarkusTest
class OutsideSearchTest {
    @Inject
    TicketScenes scenes;

    @Inject
    TestClock clock;

    @Inject
    TimerSweep timers;

    private final String tenant = TicketScenes.aTenant();
    private final String agent = Tokens.agent(tenant);
    private final String me = Tokens.customer(tenant, "sub-1");
    private final String retailer = Tokens.retailer(tenant, "parsian");
    private final UUID customer = UUID.randomUUID();

    @BeforeEach
    void a_customer() {
        clock.reset();
        scenes.link(tenant, customer, "sub-1");
    }

    @Test
    void who_has_a_ticket_and_what_was_found_leads_nobody_to_it_but_staff() {
        var id = ofRostam("broken panel");
        change(id, 1, "/transitions", Map.of("to", "IN_PROGRESS"));
        var findings = Map.of("outcome", "ANSWERED", "findingCode", "canary-code");
        change(id, 2, "/transitions", Map.of("to", "RESOLVED", "findings", findings));

        for (var typed : List.of("rostam", "canary-code", "broken canary-code")) {
            search(agent, typed).body("items.id", contains(id));
            for (var outside : List.of(me, retailer)) {
                search(outside, typed).body("items", empty());
                search(outside, "broken").body("items.id", contains(id));
            }
        }
    }

    @Test
    void a_word_that_everybody_reads_leads_everybody_to_a_ticket_whoever_has_it() {
        var id = ofRostam("رستم\u200Cها and rostam");

        for (var outside : List.of(me, retailer)) {
            search(outside, "rostam").body("items.id", contains(id));
            search(outside, "rostam رستم").body("items.id", contains(id));
        }
    }

    @Test
    void who_has_a_ticket_leads_its_customer_to_it_once_they_were_told() {
        var id = ofRostam("broken panel");
        say(id, "Rostam knows such panels.", "INTERNAL");
        timers.sweep();
        search(me, "rostam").body("items", empty());

        say(id, "Rostam will come.", "PUBLIC");
        timers.sweep();

        search(me, "rostam panel").body("items.id", contains(id));
        search(retailer, "rostam").body("items", empty());
    }

    private String ofRostam(String subject) {
        var body = Map.of("kind", "SUPPORT", "customerId", customer, "retailerId", "parsian", "subject", subject);
        var id = post(agent, "/v1/tickets", body)
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        change(id, 0, "/assignment", Map.of("assignee", "rostam"));
        return id;
    }

    private void change(String id, int version, String what, Map<String, ?> body) {
        as(agent)
                .header("If-Match", "\"" + version + "\"")
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/tickets/" + id + what)
                .then()
                .statusCode(200);
    }

    private void say(String id, String text, String visibility) {
        post(agent, "/v1/tickets/" + id + "/messages", Map.of("body", text, "visibility", visibility))
                .then()
                .statusCode(201);
    }

    private static ValidatableResponse search(String token, String typed) {
        return as(token).queryParam("q", typed).get("/v1/tickets").then().statusCode(200);
    }
}
