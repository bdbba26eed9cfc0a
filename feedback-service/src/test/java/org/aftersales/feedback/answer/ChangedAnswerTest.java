package org.aftersales.feedback.answer;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.aftersales.feedback.Asked;
import org.aftersales.feedback.Story;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who meant something else says so, for a day; the last word counts, and the worst is heard. */
@QuarkusTest
class ChangedAnswerTest {

    @Inject
    Story story;

    @Inject
    EventProbe events;

    @Inject
    TestClock clock;

    @Inject
    AgroalDataSource database;

    private final UUID form = UUID.randomUUID();
    private Asked asked;
    private String link;

    @BeforeEach
    void somebody_who_has_answered() {
        clock.reset();
        asked = story.closedRepair();
        link = asked.link();
        answer(form, 4, 3, "It works.").post(link).then().statusCode(200);
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void the_page_leads_back_to_what_was_answered() {
        given().get(link).then().statusCode(200).body(containsString("?change=1"));
        given().queryParam("change", 1)
                .get(link)
                .then()
                .statusCode(200)
                .body(containsString("id=\"quality-4\" value=\"4\" required checked"))
                .body(containsString("It works."))
                .body(containsString("name=\"changes\" value=\"" + form + "\""));
        responses().body("items", hasSize(1));
    }

    @Test
    void the_last_word_counts_on_the_day_of_the_first_and_is_told() throws SQLException {
        clock.advance(Duration.ofHours(20));
        var mark = events.mark();

        change(form, 5, 5, "It works well.").statusCode(200).body(containsString("Thank you!"));

        events.in(asked.tenant(), mark)
                .expect("feedback.response.changed.v1")
                .with("qualityScore", 5)
                .with("subject.id", asked.ticketId())
                .with("recordedAt", "2026-11-21T00:00:00Z")
                .with("changedAt", "2026-11-21T20:00:00Z")
                .andNothingElse();
        responses()
                .body("items", hasSize(1))
                .body("items[0].qualityScore", equalTo(5))
                .body("items[0].comment", equalTo("It works well."));
        assertEquals(List.of("4|3|0", "5|5|1"), counted());
    }

    @Test
    void what_was_said_first_is_handed_over_with_what_was_said_last() {
        change(form, 5, 5, "It works well.").statusCode(200);

        asked.asCustomer()
                .get("/v1/customers/me/export")
                .then()
                .statusCode(200)
                .body("invitations[0].response.answers.score", hasItems(5, 5))
                .body("invitations[0].earlier", hasSize(1))
                .body("invitations[0].earlier[0].answers.questionId", hasItems("quality", "emotional"))
                .body("invitations[0].earlier[0].answers.score", hasItems(4, 3))
                .body("invitations[0].earlier[0].recordedAt", equalTo("2026-11-21T00:00:00Z"));
    }

    @Test
    void a_worse_word_is_heard_and_a_better_one_takes_no_complaint_back() {
        var worse = UUID.randomUUID();
        answer(worse, 5, 1, "He shouted.")
                .formParam("changes", form.toString())
                .post(link)
                .then()
                .body(containsString("We are sorry"));
        change(worse, 5, 5, "Never mind.").statusCode(200).body(containsString("We are sorry"));

        asked.asAgent().get("/v1/complaints").then().body("items", hasSize(1));
    }

    @Test
    void a_change_of_what_was_changed_meanwhile_or_too_late_changes_nothing() {
        change(form, 5, 5, "").statusCode(200);
        change(form, 1, 1, "").statusCode(409);
        change(UUID.randomUUID(), 1, 1, "").statusCode(409);

        responses().body("items.qualityScore", contains(5));
    }

    @Test
    void who_sends_another_answer_is_told_which_one_counts() {
        answer(UUID.randomUUID(), 1, 1, "")
                .post(link)
                .then()
                .statusCode(409)
                .body(containsString("What you have sent now has not been recorded."))
                .body(containsString("?change=1"));
        responses().body("items.qualityScore", contains(4));
    }

    @Test
    void after_a_day_it_stays_as_it_is() {
        given().get(link).then().body(containsString("you can still change it"));
        clock.advance(Duration.ofDays(1));

        given().get(link).then().body(not(containsString("?change=1"))).body(not(containsString("change it")));
        given().queryParam("change", 1).get(link).then().body(containsString("You have already answered"));
        change(form, 1, 1, "").statusCode(409);
        responses().body("items.qualityScore", contains(4));
    }

    private ValidatableResponse change(UUID before, int quality, int emotional, String words) {
        return answer(UUID.randomUUID(), quality, emotional, words)
                .formParam("changes", before.toString())
                .post(link)
                .then();
    }

    private static RequestSpecification answer(UUID id, int quality, int emotional, String words) {
        return Asked.form(id, quality, emotional).formParam("comment", words);
    }

    private ValidatableResponse responses() {
        return asked.asAgent().get("/v1/responses").then().statusCode(200);
    }

    /** Quality, emotion and how often, in the order of their steps. */
    private List<String> counted() throws SQLException {
        var counts = new ArrayList<String>();
        try (var connection = database.getConnection();
                var tenant = connection.prepareStatement("select set_config('app.tenant', ?, false)");
                var select = connection.prepareStatement("select concat_ws('|', quality, emotion, sum(answers))"
                        + " from score_tally group by quality, emotion order by quality")) {
            tenant.setString(1, asked.tenant());
            tenant.execute();
            try (var row = select.executeQuery()) {
                while (row.next()) counts.add(row.getString(1));
            }
        }
        return counts;
    }
}
