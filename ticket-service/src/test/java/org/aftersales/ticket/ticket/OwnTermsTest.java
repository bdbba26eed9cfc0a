package org.aftersales.ticket.ticket;

import static org.aftersales.ticket.ticket.TicketScenes.post;
import static org.aftersales.ticket.ticket.TicketScenes.problem;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nobody calls their own request more urgent than they may, for promises come with it. */
@QuarkusTest
class OwnTermsTest {
    @Inject
    TicketScenes scenes;

    private final String tenant = TicketScenes.aTenant();
    private final UUID customer = UUID.randomUUID();

    @BeforeEach
    void somebodyIsTheCustomer() {
        scenes.link(tenant, customer, "sub-1");
    }

    @ParameterizedTest
    @CsvSource({
        "customer, LOW, 201",
        "customer, NORMAL, 201",
        "customer, HIGH, 403",
        "customer, URGENT, 403",
        "retailer, HIGH, 201",
        "retailer, URGENT, 403",
        "agent, URGENT, 201"
    })
    void urgency_is_told_by_whom_it_is_theirs_to_tell(String role, String priority, int status) {
        var answer = post(token(role), "/v1/tickets", aTicket(Map.of("priority", priority)));

        answer.then().statusCode(status);
        if (status == 403) problem(answer, 403, "terms-of-ones-own");
        else answer.then().body("priority", equalTo(priority));
    }

    @Test
    void what_follows_is_as_urgent_as_what_it_follows_and_no_more() {
        var usual = over(Map.of());
        var urgent = over(Map.of("priority", "URGENT"));

        problem(followUp("customer", usual, Map.of("priority", "HIGH")), 403, "terms-of-ones-own");
        problem(followUp("retailer", usual, Map.of("priority", "URGENT")), 403, "terms-of-ones-own");
        followUp("customer", urgent, Map.of("priority", "URGENT"))
                .then()
                .statusCode(201)
                .body("priority", equalTo("URGENT"));
        followUp("agent", usual, Map.of("priority", "URGENT")).then().statusCode(201);
    }

    /** Opened by an agent and called off. */
    private String over(Map<String, ?> told) {
        var id = post(token("agent"), "/v1/tickets", aTicket(told)).<String>path("id");
        TicketScenes.move(token("agent"), id, "*", Map.of("to", "CANCELLED", "reason", "no-need"))
                .then()
                .statusCode(200);
        return id;
    }

    private Response followUp(String role, String id, Map<String, ?> told) {
        return post(token(role), "/v1/tickets/" + id + "/follow-ups", told);
    }

    private Map<String, Object> aTicket(Map<String, ?> told) {
        var ticket =
                new HashMap<String, Object>(Map.of("kind", "SUPPORT", "customerId", customer, "retailerId", "parsian"));
        ticket.putAll(told);
        return ticket;
    }

    private String token(String role) {
        return switch (role) {
            case "customer" -> Tokens.customer(tenant, "sub-1");
            case "retailer" -> Tokens.retailer(tenant, "parsian");
            default -> Tokens.agent(tenant);
        };
    }
}
