package org.aftersales.feedback.insight;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import org.aftersales.feedback.Asked;
import org.aftersales.feedback.Surveys;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.kit.tx.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DriverResourceTest {

    /** People whose emotional answer is the quality where their number is odd, and else 3. */
    private static final String FILL = """
            with invited as (
                insert into invitation (tenant_id, id, version, event_count, subject_kind, subject_id, subject_number,
                    occasion, customer_id, retailer_id, status, due_at, planned_for, rule_code, rule_version, trigger,
                    reminders, turn, unattended)
                select '%1$s', gen_random_uuid(), 0, 0, 'TICKET', gen_random_uuid(), 'TK', 'REPAIR', gen_random_uuid(),
                    'parsian', 'ANSWERED', now(), now(), 'standard', 0, 'TICKET_FINISHED', 0, 'epoch', false
                from generate_series(1, %2$d)
                returning id),
            answered as (
                insert into response (tenant_id, invitation_id, submission_id, subject_kind, subject_id, occasion,
                    customer_id, retailer_id, template_code, template_version, language, recorded_at)
                select '%1$s', id, gen_random_uuid(), 'TICKET', gen_random_uuid(), 'REPAIR', gen_random_uuid(),
                    'parsian', 'repair', 1, 'en', '2026-11-20T12:00:00Z'
                from invited
                returning invitation_id),
            numbered as (select invitation_id, row_number() over () as n from answered)
            insert into response_answer (tenant_id, invitation_id, question_id, type, tag, score, choices, position)
            select '%1$s', invitation_id, question, 'CSAT', tag,
                case when question = 'emotional' and n %% 2 = 0 then 3 else n %% 5 + 1 end, '{}', 0
            from numbered, (values ('quality', 'QUALITY'), ('emotional', 'EMOTION')) asked (question, tag)""";

    private static final String FORMULA = """
            with told as (
                select i, a, b, 1 + (a + i %% 3) %% 5 as c, least(5, greatest(1,
                    round(0.6::float8 * a + 0.3::float8 * b + i * 13 %% 7 / 3.0::float8 - 0.5::float8)))::integer as y,
                    gen_random_uuid() as id
                from (
                    select i, 1 + i * 7 %% 5 as a, 1 + (i * i + i / 3) %% 5 as b
                    from generate_series(0, %2$d - 1) i) person),
            invited as (
                insert into invitation (tenant_id, id, version, event_count, subject_kind, subject_id, subject_number,
                    occasion, customer_id, retailer_id, status, due_at, planned_for, rule_code, rule_version, trigger,
                    reminders, turn, unattended)
                select '%1$s', id, 0, 0, 'TICKET', gen_random_uuid(), 'TK', 'REPAIR', gen_random_uuid(),
                    'parsian', 'ANSWERED', now(), now(), 'standard', 0, 'TICKET_FINISHED', 0, 'epoch', false
                from told),
            answered as (
                insert into response (tenant_id, invitation_id, submission_id, subject_kind, subject_id, occasion,
                    customer_id, retailer_id, template_code, template_version, language, recorded_at)
                select '%1$s', id, gen_random_uuid(), 'TICKET', gen_random_uuid(), 'REPAIR', gen_random_uuid(),
                    'parsian', 'four', 1, 'en', '2026-11-20T12:00:00Z'
                from told)
            insert into response_answer (tenant_id, invitation_id, question_id, type, tag, score, choices, position)
            select '%1$s', id, question, 'CSAT', 'QUALITY', score, '{}', 0
            from told, lateral (values ('y', y), ('a', a), ('b', b), ('c', c)) asked (question, score)""";

    private static final String FOUR = """
            {"name": "Four", "defaultLocale": "en",
             "questions": [{"id": "y", "type": "CSAT", "tag": "QUALITY", "required": true},
               {"id": "a", "type": "CSAT", "tag": "QUALITY", "required": true},
               {"id": "b", "type": "CSAT", "tag": "QUALITY", "required": true},
               {"id": "c", "type": "CSAT", "tag": "QUALITY", "required": true}],
             "translations": {"en": {"title": "Four", "intro": "Four questions.", "questions": {
               "y": {"text": "All in all?", "low": "Bad", "high": "Good"},
               "a": {"text": "How fast?", "low": "Bad", "high": "Good"},
               "b": {"text": "How well?", "low": "Bad", "high": "Good"},
               "c": {"text": "How clean?", "low": "Bad", "high": "Good"}}}}}""";

    @Inject
    TestClock clock;

    @Inject
    AgroalDataSource database;

    private final String tenant = "t-" + UUID.randomUUID();

    @BeforeEach
    void today() {
        clock.reset();
    }

    @Test
    void what_goes_with_an_answer_is_told_with_how_sure_that_is() {
        answered(60);

        drivers("repair/versions/1/emotional")
                .statusCode(200)
                .body("people", equalTo(60))
                .body("explained", equalTo(50.0f))
                .body("drivers", hasSize(1))
                .body("drivers[0].question", equalTo("quality"))
                .body("drivers[0].share.value", equalTo(50.0f))
                .body("rounds", equalTo(400));
    }

    /** The same people as in DriversTest, whose shares NumPy has reckoned by least squares over all subsets. */
    @Test
    void shares_of_many_are_what_others_reckon() {
        Surveys.publish(tenant, "four", 1, FOUR);
        answeredByFormula(200);

        drivers("four/versions/1/y")
                .statusCode(200)
                .body("people", equalTo(200))
                .body("explained", equalTo(68.31f))
                .body("drivers.question", contains("a", "b", "c"))
                .body("drivers.share.value", contains(47.99f, 18.25f, 2.07f));
    }

    @Test
    void of_few_people_nothing_is_told() {
        answered(49);

        drivers("repair/versions/1/emotional").statusCode(422).body("code", equalTo("too-few-answers"));
    }

    @Test
    void what_is_no_question_on_a_scale_or_no_survey_is_not_found() {
        drivers("repair/versions/1/comment").statusCode(404);
        drivers("none/versions/1/quality").statusCode(404);
    }

    @Test
    void one_question_alone_is_not_explained() {
        var survey = """
                {"name": "One", "defaultLocale": "en",
                 "questions": [{"id": "quality", "type": "CSAT", "tag": "QUALITY", "required": true}],
                 "translations": {"en": {"title": "One", "intro": "One question.", "questions": {
                   "quality": {"text": "How was it?", "low": "Bad", "high": "Good"}}}}}""";
        Surveys.publish(tenant, "one", 1, survey);

        drivers("one/versions/1/quality").statusCode(422).body("code", equalTo("not-explainable"));
    }

    private ValidatableResponse drivers(String path) {
        return Asked.as(Tokens.analyst(tenant))
                .get("/v1/insight/drivers/" + path)
                .then();
    }

    private void answeredByFormula(int people) {
        execute(FORMULA.formatted(tenant, people));
    }

    private void answered(int people) {
        execute(FILL.formatted(tenant, people));
    }

    private void execute(String sql) {
        Sql.call(database, connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute("select set_config('app.tenant', '" + tenant + "', false)");
                return statement.execute(sql);
            }
        });
    }
}
