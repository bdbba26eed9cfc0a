package org.aftersales.ticket.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database itself holds to, whatever the code above it does. */
@QuarkusTest
class TicketTablesTest {
    private static final String INSUFFICIENT_PRIVILEGE = "42501";
    private static final String UNIQUE_VIOLATION = "23505";
    private static final String CHECK_VIOLATION = "23514";

    @Inject
    AgroalDataSource database;

    @Inject
    TicketScenes scenes;

    private String tenant;
    private String ticket;

    @BeforeEach
    void aTicketInWork() {
        tenant = TicketScenes.aTenant();
        ticket = scenes.aRepairInWork(tenant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ticket",
                "ticket_history",
                "ticket_item",
                "ticket_word",
                "ticket_change",
                "sla_clock",
                "sla_wait",
                "ticket_link",
                "ticket_routing",
                "routing_decision",
                "customer_link",
                "withdrawn_claim"
            })
    void without_a_tenant_nothing_is_visible(String table) throws SQLException {
        assertEquals(0, count(null, table));
    }

    @Test
    void a_tenant_sees_its_own_rows_only() throws SQLException {
        assertEquals(1, count(tenant, "ticket"));
        assertEquals(3, count(tenant, "ticket_history"));
        assertEquals(0, count(TicketScenes.aTenant(), "ticket"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ticket_history set actor = 'somebody-else'",
                "delete from ticket_history",
                "truncate ticket_history",
                "update ticket_change set actor = 'somebody-else'",
                "delete from ticket_change",
                "delete from sla_firing"
            })
    void history_is_not_rewritten(String statement) {
        assertEquals(INSUFFICIENT_PRIVILEGE, refusal(statement).getSQLState());
    }

    @Test
    void a_claim_has_one_ticket_even_when_nobody_looked_first() {
        var second = refusal("""
                insert into ticket (tenant_id, id, version, event_count, number, kind, status, priority, customer_id,
                    retailer_id, claim_id, steps, opened_at)
                select tenant_id, gen_random_uuid(), 0, 1, 'TK-0000-0000-0', kind, 'OPEN', priority, customer_id,
                    retailer_id, claim_id, 1, opened_at from ticket""");

        assertEquals(UNIQUE_VIOLATION, second.getSQLState());
        assertTrue(second.getMessage().contains("ticket_one_per_claim"), second.getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ticket set status = 'WAITING'",
                "update ticket set status = 'RESOLVED'",
                "update ticket set waiting_for = 'PARTS'",
                "update ticket set assignee = null",
                "update ticket set status = 'MERGED'",
                "update ticket set merged_into = id"
            })
    void a_state_without_what_belongs_to_it_is_refused(String statement) {
        assertEquals(CHECK_VIOLATION, refusal(statement).getSQLState());
    }

    @Test
    void the_words_of_a_ticket_follow_its_changes_and_go_with_it() throws SQLException {
        var id = "ticket_word where ticket_id = '%s' and word = ".formatted(ticket);
        assertEquals(1, count(tenant, id + "'tv55en510501'"));
        assertEquals(1, count(tenant, id + "'a-technician'"));

        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            setTenant(connection, tenant);
            assertEquals(1, count(connection, "update ticket set assignee = 'rostam'", id + "'rostam'"));
            assertEquals(0, count(connection, "update ticket set subject = null", id + "'a-technician'"));
            assertEquals(1, count(connection, "update ticket set subject = 'two'", id + "'tv55en510501'"));
            var copy = """
                    insert into ticket (tenant_id, id, version, event_count, number, kind, status, priority,
                        customer_id, retailer_id, steps, opened_at)
                    select tenant_id, uuidv7(), 0, 1, 'gone1', kind, 'OPEN', 'LOW', customer_id, 'x', 1, opened_at
                    from ticket""";
            var gone = "ticket_word where word = 'gone1'";
            assertEquals(1, count(connection, copy, gone));
            assertEquals(0, count(connection, "delete from ticket where number = 'gone1'", gone));
            connection.rollback();
        }
    }

    @Test
    void the_technicians_words_are_not_readable_in_the_table() throws SQLException {
        var words = "spilt tea " + UUID.randomUUID();

        TicketScenes.move(
                        Tokens.technician(tenant),
                        ticket,
                        "\"2\"",
                        Map.of(
                                "to",
                                "RESOLVED",
                                "findings",
                                Map.of("outcome", "REPAIRED", "findingCode", "X", "note", words)))
                .then()
                .statusCode(200);

        assertEquals(1, count(tenant, "ticket where findings_note is not null"));
        assertEquals(0, count(tenant, "ticket where position('spilt'::bytea in findings_note) > 0"));
    }

    private SQLException refusal(String statement) {
        return assertThrows(SQLException.class, () -> {
            try (var connection = database.getConnection()) {
                connection.setAutoCommit(false);
                setTenant(connection, tenant);
                try (var change = connection.createStatement()) {
                    change.execute(statement);
                } finally {
                    connection.rollback();
                }
            }
        });
    }

    private int count(String asTenant, String from) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            if (asTenant != null) setTenant(connection, asTenant);
            try (var select = connection.createStatement();
                    var row = select.executeQuery("select count(*) from " + from)) {
                row.next();
                return row.getInt(1);
            } finally {
                connection.rollback();
            }
        }
    }

    private static int count(Connection connection, String change, String from) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(change);
            try (var row = statement.executeQuery("select count(*) from " + from)) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private static void setTenant(Connection connection, String tenant) throws SQLException {
        try (var set = connection.prepareStatement("select set_config('app.tenant', ?, true)")) {
            set.setString(1, tenant);
            set.execute();
        }
    }
}
