package org.aftersales.ticket.ticket;

import static org.aftersales.ticket.ticket.TicketScenes.as;
import static org.aftersales.ticket.ticket.TicketScenes.move;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import org.aftersales.kit.test.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ChangeLogTest {
    private static final String FORGED = """
            insert into ticket_change (tenant_id, id, ticket_id, place, actor, happened_at, fields, seal)
            select tenant_id, gen_random_uuid(), ticket_id, max(place) + 1, 'a-forger', now(), '{}', '\\x00'
            from ticket_change group by tenant_id, ticket_id""";

    @Inject
    TicketScenes scenes;

    @Inject
    AgroalDataSource database;

    private String tenant;
    private String agent;
    private String ticket;

    @BeforeEach
    void aResolvedRepair() {
        tenant = TicketScenes.aTenant();
        agent = Tokens.agent(tenant);
        ticket = scenes.aRepairInWork(tenant);
        var findings = Map.of("outcome", "REPAIRED", "findingCode", "POWER_BOARD", "note", "canary words");
        move(agent, ticket, "\"2\"", Map.of("to", "RESOLVED", "findings", findings));
    }

    @Test
    void every_change_says_who_when_why_and_from_what_to_what() {
        move(agent, ticket, "\"3\"", Map.of("to", "IN_PROGRESS", "reason", "same-fault-again"));

        as(agent)
                .get("/v1/tickets/" + ticket + "/changes")
                .then()
                .statusCode(200)
                .body("items", hasSize(5))
                .body("items[0].by", equalTo("system"))
                .body("items[0].fields.field", hasItems("status", "claimId", "priority"))
                .body("items[1].fields.find { it.field == 'assignee' }.to", equalTo("a-technician"))
                .body("items[3].fields.find { it.field == 'status' }.from", equalTo("IN_PROGRESS"))
                .body("items[3].fields.find { it.field == 'note' }.to", containsString("sealed"))
                .body("items[4].reason", equalTo("same-fault-again"))
                .body("items[4].by", equalTo("an-agent"))
                .body(not(containsString("canary")));
    }

    @Test
    void a_long_history_is_read_page_by_page() {
        var path = "/v1/tickets/" + ticket + "/changes";
        var first = as(agent).queryParam("limit", 3).get(path);
        first.then().body("items.place", contains(1, 2, 3));
        var next = first.<String>path("next");

        as(agent)
                .queryParam("limit", 3)
                .queryParam("after", next)
                .get(path)
                .then()
                .body("items.place", contains(4))
                .body("next", nullValue());
        as(agent)
                .queryParam("after", next)
                .get("/v1/tickets/" + scenes.aRepairInWork(tenant) + "/changes")
                .then()
                .statusCode(400);
    }

    @Test
    void what_nobody_touched_is_intact() {
        verification().body("intact", equalTo(true)).body("changes", equalTo(4));
    }

    @ParameterizedTest
    @CsvSource({"forged, 5", "update ticket_change_chain set length = 5, 5", "delete from ticket_change_chain, 5"})
    void what_was_put_in_or_taken_out_is_found(String statement, int place) throws SQLException {
        run(statement.equals("forged") ? FORGED : statement);

        verification().body("intact", equalTo(false)).body("brokenAt", equalTo(place));
    }

    @Test
    void a_refused_change_leaves_none() {
        move(agent, ticket, "\"3\"", Map.of("to", "OPEN")).then().statusCode(409);

        verification().body("changes", equalTo(4));
    }

    private ValidatableResponse verification() {
        return as(Tokens.manager(tenant))
                .get("/v1/tickets/" + ticket + "/changes/verification")
                .then()
                .statusCode(200);
    }

    private void run(String statement) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var set = connection.prepareStatement("select set_config('app.tenant', ?, true)")) {
                set.setString(1, tenant);
                set.execute();
            }
            try (var change = connection.createStatement()) {
                assertEquals(1, change.executeUpdate(statement));
            }
            connection.commit();
        }
    }
}
