package org.aftersales.feedback;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.timer.TimerSweep;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** While instances are replaced one by one, those of before write rows as they know them. */
@QuarkusTest
class InstancesOfBeforeTest {

    private static final String ANONYMOUS = Surveys.NPS_WITH_BRANCHES.replaceFirst("\\{", "{\"anonymous\": true,");

    /** As it is written where nobody says what happened, of some work or of none. */
    private static final String COMPLAINT = """
            insert into complaint select (jsonb_populate_record(known, jsonb_build_object('id', gen_random_uuid(),
                'number', ?::text, 'invitation_id', null, 'incident_id', null, 'ticket_id', ?::uuid))).*
            from complaint known where number !~ '^OLD' returning id""";

    @Inject
    Story story;

    @Inject
    TestClock clock;

    @Inject
    TimerSweep timers;

    @Inject
    AgroalDataSource database;

    private Asked asked;

    @BeforeEach
    void somebody_who_is_asked() {
        clock.reset();
        asked = story.closedRepair();
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void what_they_have_taken_in_anonymously_and_counted_is_told_and_not_counted_again() throws SQLException {
        var answers = Surveys.publish(asked.tenant(), "repair", 2, ANONYMOUS) + "/anonymous-responses";
        for (int each = 0; each < 4; each++) answer();
        value("with done as (update anonymous_arrival set about = null returning 1) select count(*) from done");
        dayLater();
        asked.asAgent().get(answers).then().statusCode(200).body("items", hasSize(0));
        answer();
        value("with done as (update anonymous_arrival set about = null returning 1) select count(*) from done");
        dayLater();

        asked.asAgent().get(answers).then().statusCode(200).body("items", hasSize(5));
        assertEquals("0", value("select count(*) from answer_tally"));
    }

    @Test
    void a_complaint_of_theirs_is_about_its_work_or_about_itself() throws SQLException {
        Asked.form(UUID.randomUUID(), 5, 1).post(asked.link()).then().statusCode(200);
        var work = UUID.randomUUID().toString();

        value(COMPLAINT, "OLD-1", work);
        var alone = value(COMPLAINT, "OLD-2", null);

        assertEquals(work, value("select incident_id from complaint where number = 'OLD-1'"));
        assertEquals(alone, value("select incident_id from complaint where number = 'OLD-2'"));
        assertEquals(
                work,
                value("update complaint set incident_id = null, ticket_id = null where number = 'OLD-1'"
                        + " returning incident_id"));
    }

    private void answer() {
        var next = new Asked(asked.tenant(), UUID.randomUUID(), "sub-" + UUID.randomUUID(), UUID.randomUUID());
        story.link(next);
        story.deliver(Story.ticket("closed", next));
        given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("submissionId", UUID.randomUUID().toString())
                .formParam("recommend", 9)
                .post(next.link())
                .then()
                .statusCode(200);
    }

    private void dayLater() {
        clock.advance(Duration.ofDays(1));
        timers.sweep();
    }

    private String value(String sql, String... values) throws SQLException {
        try (var connection = connection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) statement.setString(i + 1, values[i]);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
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
