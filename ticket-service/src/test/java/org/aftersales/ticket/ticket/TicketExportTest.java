package org.aftersales.ticket.ticket;

import static org.aftersales.ticket.ticket.TicketScenes.as;
import static org.aftersales.ticket.ticket.TicketScenes.assign;
import static org.aftersales.ticket.ticket.TicketScenes.move;
import static org.aftersales.ticket.ticket.TicketScenes.post;
import static org.hamcrest.Matchers.contains;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.test.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class TicketExportTest {
    private static final String CANARY = "canary-in-the-note";

    @Inject
    TicketScenes scenes;

    @Inject
    TicketUseCases tickets;

    @Inject
    Tenants tenants;

    private final String tenant = TicketScenes.aTenant();
    private final String agent = Tokens.agent(tenant);

    private static Response export(String token, Map<String, ?> query) {
        return as(token).queryParams(query).get("/v1/ticket-exports");
    }

    private String opened(String retailer, String subject) {
        var body =
                Map.of("kind", "SUPPORT", "customerId", UUID.randomUUID(), "retailerId", retailer, "subject", subject);
        return post(agent, "/v1/tickets", body).then().statusCode(201).extract().path("id");
    }

    private static List<String> lines(Response answer) {
        return answer.then().statusCode(200).extract().asString().lines().toList();
    }

    @Test
    void a_spreadsheet_gets_a_line_for_each_ticket_the_newest_first() {
        var first = opened("parsian", "broken panel");
        var second = opened("novin", "a \"bad\", loud noise");

        var answer = export(agent, Map.of());
        var lines = lines(answer);

        assertEquals("text/csv;charset=UTF-8", answer.contentType());
        assertEquals("attachment; filename=\"tickets.csv\"", answer.header("Content-Disposition"));
        assertEquals("nosniff", answer.header("X-Content-Type-Options"));
        assertEquals(3, lines.size());
        assertTrue(
                lines.getFirst().startsWith("\uFEFFid,number,kind,status,priority,subject,customerId,"),
                lines.getFirst());
        assertTrue(lines.getFirst()
                .endsWith(",openedAt,dueAt,resolvedAt,closedAt,firstResolvedAt,reopenCount,mergedInto,nextDueAt"));
        assertTrue(lines.get(1).startsWith(second + ","));
        assertTrue(lines.get(1).contains(",\"a \"\"bad\"\", loud noise\","), lines.get(1));
        assertTrue(lines.get(2).startsWith(first + ","));
    }

    @Test
    void a_program_gets_what_the_list_shows_as_an_object_a_line() throws Exception {
        opened("parsian", "broken panel");
        var json = new ObjectMapper();

        var answer = export(agent, Map.of("format", "JSONL"));

        var line = json.readTree(lines(answer).getFirst());
        var shown = json.readTree(as(agent).get("/v1/tickets").asString())
                .path("items")
                .path(0);
        assertEquals(shown, line);
    }

    @Test
    void filters_and_sight_are_those_of_the_list() {
        var ours = opened("parsian", "broken panel");
        opened("novin", "broken panel");
        opened("parsian", "something else");
        opened("parsian", "a cold panel");

        var found = lines(export(Tokens.retailer(tenant, "parsian"), Map.of("q", "panel", "format", "JSONL")));

        assertEquals(2, found.size());
        assertTrue(found.getLast().contains(ours));
        assertEquals(List.of(), lines(export(Tokens.agent(TicketScenes.aTenant()), Map.of("format", "JSONL"))));
        assertEquals(List.of(), lines(export(agent, Map.of("format", "JSONL", "q", "..."))));
    }

    @Test
    void what_staff_keeps_to_itself_leaves_in_no_export() {
        var id = scenes.aRepair(tenant);
        assign(Tokens.technician(tenant), id, "\"0\"", Map.of()).then().statusCode(200);
        move(Tokens.technician(tenant), id, "\"1\"", Map.of("to", "IN_PROGRESS"))
                .then()
                .statusCode(200);
        var findings = Map.of("outcome", "REPAIRED", "findingCode", "canary-code", "note", CANARY);
        move(Tokens.technician(tenant), id, "\"2\"", Map.of("to", "RESOLVED", "findings", findings))
                .then()
                .statusCode(200);

        for (var format : List.of("CSV", "JSONL")) {
            var staff = export(agent, Map.of("format", format)).asString();
            var retailer = export(Tokens.retailer(tenant, "parsian"), Map.of("format", format))
                    .asString();
            assertTrue(staff.contains("canary-code"), format);
            assertFalse(staff.contains(CANARY), format);
            assertTrue(retailer.contains(id), format);
            assertFalse(retailer.contains("canary"), format);
            assertFalse(retailer.contains("a-technician"), format);
        }
    }

    @Test
    void more_than_a_page_is_told_whole_and_each_once() {
        var concern = new Concern(UUID.randomUUID(), "parsian", null, null, null, null, null);
        tenants.run(tenant, () -> {
            for (int number = 0; number < 1_001; number++) {
                tickets.openRepair(
                        new Concern(concern.customerId(), "parsian", null, null, null, UUID.randomUUID(), null));
            }
        });

        var ids = lines(export(agent, Map.of())).stream()
                .skip(1)
                .map(line -> line.substring(0, 36))
                .toList();

        assertEquals(1_001, ids.size());
        assertEquals(1_001, ids.stream().distinct().count());
    }

    @ParameterizedTest
    @CsvSource({
        "=1+1, '''=1+1'",
        "+1, '''+1'",
        "-1, '''-1'",
        "@SUM(A1), '''@SUM(A1)'",
        "'''quoted', '''''quoted'",
        "plain, plain",
        "'a,b', '\"a,b\"'",
        "a\"b, '\"a\"\"b\"'"
    })
    void what_a_spreadsheet_would_run_is_guarded(String value, String field) {
        assertEquals(field, ExportLines.field(value));
        assertEquals("\"'\tx\ny\"", ExportLines.field("\tx\ny"));
    }

    @Test
    void a_form_that_is_none_answers_400() {
        export(agent, Map.of("format", "XLSX")).then().statusCode(400).body("errors.pointer", contains("?format"));
        export(agent, Map.of("status", "DONE")).then().statusCode(400).body("errors.pointer", contains("?status"));
    }
}
