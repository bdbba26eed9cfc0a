package org.aftersales.loyalty.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.aftersales.loyalty.Deliveries;
import org.aftersales.loyalty.Story;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database refuses by itself, whatever the program does. */
@QuarkusTest
class LedgerTablesTest {
    private static final String NO_RIGHT = "42501";
    private static final String WRITTEN_ONCE = "23001";
    private static final String CHECK = "23514";
    private static final String DUPLICATE = "23505";
    private static final String NO_POSTING = "23503";

    private final Deliveries deliveries;
    private final Story story = Story.begin();

    LedgerTablesTest(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @BeforeEach
    void a_member_has_points() {
        deliveries.deliver(story.linked(), story.registered());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update entry set points = points + 1",
                "update posting set recorded_at = now()",
                "update earning set points = 1000",
                "update returned_line set returned = 1",
                "update reversal set shortfall = 0",
                "update qualifying set points = points + 1",
                "update tier_change set points = 0",
                "delete from expiry_notice",
                "update tier_programme set version = 9",
                "delete from entry",
                "delete from posting",
                "delete from earning",
                "delete from returned_line",
                "delete from reversal",
                "delete from reinstated_line",
                "delete from given_unit",
                "update shortened_earning set points = 0",
                "delete from shortened_earning",
                "delete from given_lot",
                "truncate entry, posting, lot",
            })
    void the_service_has_no_right_to_change_what_is_written(String change) {
        assertEquals(NO_RIGHT, refusal("aftersales.db.app", change));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update entry set points = points + 1",
                "update posting set recorded_at = now()",
                "update earning set points = 1000",
                "update lot set expires_at = expires_at + interval '1 year'",
                "update lot set points = points + 1",
                "delete from entry",
                "delete from posting",
                "delete from lot",
                "delete from earning",
                "update qualifying set points = points + 1",
                "delete from qualifying",
                "truncate earning, shortened_earning",
                "truncate entry, posting, lot, reversal, qualifying, correction, lot_extension, given_lot",
            })
    void even_the_owner_of_the_tables_cannot_change_what_is_written(String change) {
        assertEquals(WRITTEN_ONCE, refusal("aftersales.db.owner", change));
    }

    @ParameterizedTest
    @ValueSource(strings = {"update lot set expires_on = expires_on + 1", "delete from lot"})
    void a_lot_keeps_its_origin(String change) {
        assertEquals(WRITTEN_ONCE, refusal("aftersales.db.app", change));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update lot set available = -1",
                "update lot set available = points + 1",
                "update lot set held = 1",
            })
    void a_lot_holds_neither_less_than_nothing_nor_more_than_was_earned(String change) {
        assertEquals(CHECK, refusal("aftersales.db.app", change));
    }

    @Test
    void points_move_within_their_lot() throws SQLException {
        try (var connection = connect("aftersales.db.app");
                var statement = connection.createStatement()) {
            assertEquals(1, statement.executeUpdate("update lot set available = available - 9, held = held + 9"));
            connection.rollback();
        }
    }

    @Test
    void a_posting_whose_entries_do_not_sum_to_zero_does_not_commit() {
        assertEquals(CHECK, refusal("aftersales.db.app", posting(2) + entry(1, 5) + entry(2, -4)));
    }

    @Test
    void a_posting_without_its_entries_does_not_commit() {
        assertEquals(CHECK, refusal("aftersales.db.app", posting(2)));
        assertEquals(CHECK, refusal("aftersales.db.app", posting(3) + entry(1, 5) + entry(2, -5)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(8, 5), (9, -5)", "(3, 5), (4, -5)", "(0, 5), (-1, -5)"})
    void nothing_is_added_to_a_posting_later_not_even_in_balance(String lines) {
        var later = """
                insert into entry (tenant_id, posting_id, line, account, points)
                select tenant_id, id, line, 'ADJUST', points
                from posting, (values %s) as more (line, points)""";

        assertEquals(CHECK, refusal("aftersales.db.app", later.formatted(lines)));
    }

    @Test
    void an_entry_belongs_to_a_posting() {
        assertEquals(NO_POSTING, refusal("aftersales.db.app", entry(1, 5) + entry(2, -5)));
        assertEquals(NO_POSTING, refusal("aftersales.db.owner", entry(1, 5) + entry(2, -5)));
    }

    @Test
    void no_moment_before_the_commit_can_be_chosen_to_judge_a_posting() {
        var early = "set constraints all immediate;" + posting(2) + entry(1, 5) + entry(2, -5);

        assertEquals(CHECK, refusal("aftersales.db.app", early));
    }

    @Test
    void a_cause_has_one_posting() {
        var again = """
                insert into posting select tenant_id, gen_random_uuid(), account_id, reason, cause_id, entries, why,
                    occurred_at, effective_at, recorded_at, part, place + 1, seal from posting""";

        assertEquals(DUPLICATE, refusal("aftersales.db.app", again));
    }

    private static String posting(int entries) {
        return """
                insert into posting select tenant_id, '00000000-0000-7000-8000-000000000001', account_id, reason,
                    '00000000-0000-7000-8000-000000000002', %d, why, occurred_at, effective_at, recorded_at,
                    0, 2, seal
                from posting;""".formatted(entries);
    }

    private static String entry(int line, int points) {
        return """
                insert into entry (tenant_id, posting_id, line, account, points)
                values (current_tenant(), '00000000-0000-7000-8000-000000000001',
                    %d, 'ADJUST', %d);""".formatted(line, points);
    }

    /** The SQLSTATE by which the database refuses the statement or, at the latest, its commit. */
    private String refusal(String role, String sql) {
        return assertThrows(SQLException.class, () -> {
                    try (var connection = connect(role);
                            var statement = connection.createStatement()) {
                        statement.execute(sql);
                        connection.commit();
                    }
                })
                .getSQLState();
    }

    private Connection connect(String role) throws SQLException {
        var config = ConfigProvider.getConfig();
        var connection = DriverManager.getConnection(
                config.getValue("aftersales.db.url", String.class),
                config.getValue(role + ".user", String.class),
                config.getValue(role + ".password", String.class));
        connection.setAutoCommit(false);
        try (var select = connection.prepareStatement("select set_config('app.tenant', ?, true)")) {
            select.setString(1, story.tenant());
            select.execute();
        }
        return connection;
    }
}
