package org.aftersales.ticket.ticket;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.Recorded;
import org.aftersales.kit.test.Tokens;
import org.junit.jupiter.api.Test;

/** What is opened by plain statements and changed as an entity counts its events without a gap, for readers order by that. */
@QuarkusTest
class CountedEventsTest {
    private static final String POLICY = """
            {"name": "Desk", "effectiveFrom": "2020-01-01T00:00:00Z", "promises": [
             {"name": "first-answer", "party": "CUSTOMER", "startsOn": ["OPENED"], "stopsOn": ["ANSWERED"],
              "unit": "ELAPSED", "target": "PT48H"},
             {"name": "taken", "party": "INTERNAL", "startsOn": ["OPENED"], "stopsOn": ["ASSIGNED"],
              "unit": "ELAPSED", "target": "PT48H"}]}""";

    private final String tenant = TicketScenes.aTenant();
    private final String agent = Tokens.agent(tenant);

    @Inject
    TicketScenes scenes;

    @Inject
    EventProbe events;

    @Test
    void the_events_of_a_ticket_of_its_promises_and_of_its_conversation_are_counted_on() {
        var customer = UUID.randomUUID();
        scenes.link(tenant, customer, "sub-1");
        TicketScenes.as(Tokens.manager(tenant))
                .contentType("application/json")
                .body(POLICY)
                .put("/v1/sla/policies/DESK/versions/1")
                .then()
                .statusCode(201);

        var ticket = Map.of("kind", "REPAIR", "customerId", customer, "retailerId", "parsian", "message", "It smells.");
        var id = TicketScenes.post(Tokens.customer(tenant, "sub-1"), "/v1/tickets", ticket)
                .<String>path("id");
        TicketScenes.assign(agent, id, "\"0\"", Map.of()).then().statusCode(200);
        TicketScenes.post(agent, "/v1/tickets/" + id + "/messages", Map.of("visibility", "PUBLIC", "body", "Sorry."))
                .then()
                .statusCode(201);

        assertEquals(
                Map.of(
                        "ticket.tickets", List.of(1L, 2L),
                        "ticket.clocks", List.of(1L, 2L, 3L, 4L),
                        "ticket.conversations", List.of(1L, 2L)),
                counted());
    }

    private Map<String, List<Long>> counted() {
        return events.of(tenant).stream().collect(groupingBy(Recorded::topic, mapping(Recorded::sequence, toList())));
    }
}
