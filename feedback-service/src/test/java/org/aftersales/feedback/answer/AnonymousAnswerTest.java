package org.aftersales.feedback.answer;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.aftersales.feedback.Asked;
import org.aftersales.feedback.Story;
import org.aftersales.feedback.Surveys;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.Recorded;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.timer.TimerSweep;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who answers anonymously cannot be found by their answer, and is rewarded all the same. */
@QuarkusTest
class AnonymousAnswerTest {

    private static final String SURVEY = Surveys.NPS_WITH_BRANCHES.replaceFirst("\\{", "{\"anonymous\": true,");
    private static final Pattern CODE = Pattern.compile("([0-9A-Z]{5}-){3}[0-9A-Z]{5}");

    @Inject
    Story story;

    @Inject
    EventProbe events;

    @Inject
    TestClock clock;

    @Inject
    TimerSweep timers;

    @Inject
    AgroalDataSource database;

    private Asked first;
    private String survey;

    @BeforeEach
    void an_anonymous_survey() {
        clock.reset();
        first = story.closedRepair();
        survey = Surveys.publish(first.tenant(), "repair", 2, SURVEY);
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void nothing_that_is_kept_or_told_says_who_answered_what() throws SQLException {
        var asked = somebody();
        var link = asked.link();
        var mark = events.mark();
        var form = UUID.randomUUID();
        answer(link, form, 2).statusCode(200).body(containsString("Your code for the reward"));

        assertEquals(
                List.of(),
                events.of(asked.tenant(), mark).stream().map(Recorded::type).toList());
        asked.asAgent().get("/v1/responses").then().body("items", hasSize(0));
        asked.asAgent().get("/v1/complaints").then().body("items", hasSize(0)); // nobody to put it right with
        var rows = rows(asked.tenant());
        assertEquals(2, rows.size(), rows.toString());
        for (var known : List.of(asked.customerId(), asked.ticketId(), form)) {
            assertFalse(rows.toString().contains(known.toString()), rows.toString());
        }
        assertFalse(rows.toString().contains("2026-11-21 "), rows.toString()); // a day and no time
        asked.asCustomer().get("/v1/customers/me/export").then().body("invitations[0].status", equalTo("ANSWERED"));
    }

    @Test
    void its_page_tells_nothing_of_whoever_has_it_before_them() {
        var asked = somebody();
        var link = asked.link();
        given().get(link).then().statusCode(200).body(not(containsString("<script")));
        var mark = events.mark();

        given().contentType("application/x-www-form-urlencoded")
                .formParam("sign", "STARTED")
                .post(link + "/signs")
                .then()
                .statusCode(204);

        assertEquals(List.of(), events.of(asked.tenant(), mark));
    }

    @Test
    void the_same_form_sent_again_shows_the_same_code_and_another_form_changes_nothing() {
        var link = somebody().link();
        var form = UUID.randomUUID();

        var code = code(answer(link, form, 9));

        assertEquals(code, code(answer(link, form, 9)));
        answer(link, UUID.randomUUID(), 3).statusCode(409);
    }

    @Test
    void of_two_answers_at_once_one_counts() throws Exception {
        var link = somebody().link();
        var both = List.<Callable<Integer>>of(
                () -> answer(link, UUID.randomUUID(), 9).extract().statusCode(),
                () -> answer(link, UUID.randomUUID(), 1).extract().statusCode());

        try (var threads = Executors.newFixedThreadPool(2)) {
            var statuses = threads.invokeAll(both).stream()
                    .map(answer -> answer.resultNow())
                    .sorted()
                    .toList();
            assertEquals(List.of(200, 409), statuses);
        }
    }

    @Test
    void answers_are_shown_the_day_after_and_never_before_five_have_answered() {
        for (int each = 0; each < 4; each++) answer(somebody().link(), UUID.randomUUID(), 9);
        clock.advance(Duration.ofDays(1));
        timers.sweep();
        shown().body("items", hasSize(0));

        answer(somebody().link(), UUID.randomUUID(), 9);
        timers.sweep();
        shown().body("items", hasSize(0));
        clock.advance(Duration.ofDays(1));
        timers.sweep();

        shown().body("items", hasSize(5))
                .body("items[0].answers[0].score", equalTo(9))
                .body("items[0].answers[1].words", equalTo("Call me: [phone]"))
                .body("items[0].keySet()", containsInAnyOrder("id", "occasion", "day", "answers"));
    }

    private Asked somebody() {
        var asked = new Asked(first.tenant(), UUID.randomUUID(), "sub-" + UUID.randomUUID(), UUID.randomUUID());
        story.link(asked);
        story.deliver(Story.ticket("closed", asked));
        return asked;
    }

    private static ValidatableResponse answer(String link, UUID form, int score) {
        return given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("submissionId", form.toString())
                .formParam("recommend", score)
                .formParam("better", "price")
                .formParam("liked", "Call me: +98 912 000 0000")
                .post(link)
                .then();
    }

    private static String code(ValidatableResponse answered) {
        var found = CODE.matcher(answered.statusCode(200).extract().asString());
        assertTrue(found.find());
        return found.group();
    }

    private ValidatableResponse shown() {
        return first.asAgent().get(survey + "/anonymous-responses").then().statusCode(200);
    }

    /** All that was written beside the counts, as the database has it. */
    private List<String> rows(String tenant) throws SQLException {
        var rows = new ArrayList<String>();
        try (var connection = database.getConnection();
                var set = connection.prepareStatement("select set_config('app.tenant', ?, false)")) {
            set.setString(1, tenant);
            set.execute();
            for (var table : List.of("anonymous_arrival", "anonymous_response", "reward_code")) {
                try (var select = connection.prepareStatement("select row_to_json(t)::text from " + table + " t");
                        var row = select.executeQuery()) {
                    while (row.next()) rows.add(row.getString(1));
                }
            }
        }
        return rows;
    }
}
