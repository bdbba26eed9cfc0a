package org.aftersales.ticket.ticket;

import static org.aftersales.ticket.ticket.TicketScenes.as;
import static org.aftersales.ticket.ticket.TicketScenes.show;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.Tokens;
import org.junit.jupiter.api.Test;

/** Changes of many tickets of which one fails by no rule of ours. */
@QuarkusTest
class BulkFailureTest {
    @Inject
    TicketScenes scenes;

    @Inject
    EventProbe events;

    @Inject
    AgroalDataSource database;

    private final String tenant = TicketScenes.aTenant();
    private final String agent = Tokens.agent(tenant);

    @Test
    void what_the_database_refuses_is_told_of_its_ticket_and_the_others_are_changed() throws SQLException {
        var first = scenes.aRepair(tenant);
        var broken = scenes.aRepair(tenant);
        var last = scenes.aRepair(tenant);
        takeNextStep(broken);
        var mark = events.mark();

        assigned(first, broken, last)
                .then()
                .statusCode(207)
                .body("items.ticketId", contains(first, broken, last))
                .body("items.status", contains(200, 500, 200))
                .body("items[1].code", equalTo("internal-error"))
                .body("items[1].version", nullValue());

        show(agent, last).then().body("assignee", equalTo("somebody"));
        show(agent, broken).then().body("assignee", nullValue());
        events.in(tenant, mark)
                .expect("ticket.ticket.assigned.v1")
                .expect("ticket.ticket.assigned.v1")
                .andNothingElse();
    }

    private Response assigned(String... tickets) {
        var items = Stream.of(tickets)
                .map(ticket -> Map.of("ticketId", ticket, "version", 0, "assignee", "somebody"))
                .toList();
        return as(agent)
                .contentType(ContentType.JSON)
                .body(Map.of("items", items))
                .post("/v1/tickets/bulk-changes");
    }

    /** What the ticket would write next is there already, so that the database refuses it. */
    private void takeNextStep(String ticket) throws SQLException {
        try (var connection = database.getConnection();
                var tell = connection.prepareStatement("select set_config('app.tenant', ?, true)");
                var step = connection.prepareStatement("""
                        insert into ticket_history (tenant_id, id, ticket_id, step, to_status, actor, happened_at)
                        values (current_tenant(), gen_random_uuid(), ?, 2, 'OPEN', 'nobody', now())""")) {
            connection.setAutoCommit(false);
            tell.setString(1, tenant);
            tell.execute();
            step.setObject(1, UUID.fromString(ticket));
            assertEquals(1, step.executeUpdate());
            connection.commit();
            connection.setAutoCommit(true);
        }
    }
}
