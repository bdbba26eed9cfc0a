package org.aftersales.feedback.answer;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.aftersales.feedback.Asked;
import org.aftersales.feedback.Story;
import org.aftersales.feedback.Surveys;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.timer.TimerSweep;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows of the database tell by which transaction they were written: also that must not tell who answered what. */
@QuarkusTest
class UnlinkableAnswerTest {

    private static final String ANONYMOUS = Surveys.NPS_WITH_BRANCHES.replaceFirst("\\{", "{\"anonymous\": true,");
    private static final String TABLES = """
            select relname from pg_class kept
            join pg_attribute named on named.attrelid = kept.oid and named.attname = 'tenant_id'
            where relkind = 'r' and relnamespace = current_schema()::regnamespace
                and has_table_privilege(kept.oid, 'select')
            order by 1""";

    private static final String COUNTED = """
            select technician || '=' || sum(answers) from answer_tally
            where type = 'NPS' group by technician order by 1""";
    private static final String GTIN = "04006381333931";

    @Inject
    Story story;

    @Inject
    TestClock clock;

    @Inject
    TimerSweep timers;

    @Inject
    AgroalDataSource database;

    private Asked first;
    private Asked asked;
    private String invitation;

    @BeforeEach
    void somebody_who_is_asked_anonymously() {
        clock.reset();
        var before = story.closedRepair();
        Surveys.publish(before.tenant(), "repair", 2, ANONYMOUS);
        first = before;
        asked = by("technician-1");
        invitation = asked.invitationId();
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void what_was_answered_is_written_with_nothing_that_names_them() throws SQLException {
        answer(asked, 9);

        var answer = writers("anonymous_arrival", "");
        assertEquals(1, answer.size());
        for (var name : List.of(
                invitation,
                asked.customerId().toString(),
                asked.subject(),
                asked.ticketId() + "",
                GTIN,
                "technician-1")) {
            var theirs = writers(name);
            assertFalse(theirs.isEmpty(), name);
            theirs.retainAll(answer);
            assertEquals(Set.of(), theirs, name);
        }
    }

    @Test
    void no_count_is_raised_by_fewer_than_five() throws SQLException {
        for (int each = 0; each < 5; each++) answer(by("technician-2"), 9);
        for (int each = 0; each < 4; each++) answer(by("technician-3"), 7);
        for (int each = 0; each < 4; each++) answer(by("technician-4"), 8);
        clock.advance(Duration.ofDays(1));
        timers.sweep();

        assertEquals(List.of("=8", "technician-2=5"), counted());
        answer(asked, 9);
        clock.advance(Duration.ofDays(1));
        timers.sweep();

        assertEquals(List.of("=8", "technician-2=5"), counted()); // one more would tell what that one has said
    }

    private Asked by(String technician) {
        var next = new Asked(first.tenant(), UUID.randomUUID(), "sub-" + UUID.randomUUID(), UUID.randomUUID());
        story.link(next);
        story.deliver(Story.ticket("assigned", next, Map.of("assignee", technician)));
        story.deliver(Story.ticket("closed", next, Map.of("gtin", GTIN)));
        return next;
    }

    private static void answer(Asked who, int recommend) {
        given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("submissionId", UUID.randomUUID().toString())
                .formParam("recommend", recommend)
                .post(who.link())
                .then()
                .statusCode(200);
    }

    /** How many answers of each technician, and of none that is told. */
    private List<String> counted() throws SQLException {
        try (var connection = connection();
                var select = connection.prepareStatement(COUNTED);
                var row = select.executeQuery()) {
            var counted = new ArrayList<String>();
            while (row.next()) counted.add(row.getString(1));
            return counted;
        }
    }

    /** The transactions that wrote rows of any table which name somebody. */
    private Set<String> writers(String name) throws SQLException {
        var writers = new TreeSet<String>();
        for (var table : tables()) writers.addAll(writers(table, name));
        return writers;
    }

    private List<String> tables() throws SQLException {
        try (var connection = connection();
                var select = connection.prepareStatement(TABLES);
                var row = select.executeQuery()) {
            var tables = new ArrayList<String>();
            while (row.next()) tables.add(row.getString(1));
            return tables;
        }
    }

    private Set<String> writers(String table, String name) throws SQLException {
        var query = "select xmin::text from " + table + " t where position(? in row_to_json(t)::text) > 0";
        try (var connection = connection();
                var select = connection.prepareStatement(query)) {
            select.setString(1, name);
            var writers = new TreeSet<String>();
            try (var row = select.executeQuery()) {
                while (row.next()) writers.add(row.getString(1));
            }
            return writers;
        }
    }

    private Connection connection() throws SQLException {
        var connection = database.getConnection();
        try (var tenant = connection.prepareStatement("select set_config('app.tenant', ?, false)")) {
            tenant.setString(1, asked.tenant());
            tenant.execute();
        }
        return connection;
    }
}
