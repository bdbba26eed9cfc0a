package org.aftersales.feedback.answer;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.aftersales.feedback.Asked;
import org.aftersales.feedback.Story;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.Recorded;
import org.aftersales.kit.test.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class AnswerResourceTest {
    @Inject
    Story story;

    @Inject
    EventProbe events;

    @Inject
    TestClock clock;

    private Asked asked;
    private String link;

    @BeforeEach
    void somebody_with_a_link() {
        clock.reset();
        asked = story.closedRepair();
        link = asked.link();
    }

    @Test
    void an_answer_is_recorded_and_published() {
        var mark = events.mark();

        Asked.form(UUID.randomUUID(), 5, 4).post(link).then().statusCode(200).body(containsString("Thank you!"));

        events.in(asked.tenant(), mark)
                .expect("feedback.response.recorded.v1")
                .with("ticketId", asked.ticketId())
                .with("customerId", asked.customerId())
                .with("gtin", "09521234001348")
                .with("qualityScore", 5)
                .with("emotionalScore", 4)
                .with("recordedAt", "2026-11-21T00:00:00Z")
                .andNothingElse();
    }

    @Test
    void somebody_treated_badly_is_told_the_number_of_their_complaint() {
        Asked.form(UUID.randomUUID(), 5, 1).post(link).then().statusCode(200).body(containsString("We are sorry"));

        var number = asked.asAgent().get("/v1/complaints").<String>path("items[0].number");
        Asked.form(UUID.randomUUID(), 5, 1).post(link).then().body(not(containsString(number)));
    }

    @Test
    void the_same_form_sent_again_is_the_same_answer() {
        var form = UUID.randomUUID();
        var first = Asked.form(form, 5, 1)
                .post(link)
                .then()
                .statusCode(200)
                .extract()
                .asString();

        var second = Asked.form(form, 5, 1)
                .post(link)
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertEquals(first, second);
        assertEquals(1, recorded());
    }

    @Test
    void another_form_after_the_answer_changes_nothing() {
        Asked.form(UUID.randomUUID(), 5, 5).post(link).then().statusCode(200);

        Asked.form(UUID.randomUUID(), 1, 1)
                .post(link)
                .then()
                .statusCode(409)
                .body(containsString("You have already answered"));

        assertEquals(1, recorded());
        given().get(link).then().statusCode(200).body(containsString("You have already answered"));
    }

    @Test
    void of_two_answers_at_once_one_is_recorded() throws Exception {
        var answers = List.<Callable<Integer>>of(
                () -> Asked.form(UUID.randomUUID(), 5, 5).post(link).statusCode(),
                () -> Asked.form(UUID.randomUUID(), 1, 1).post(link).statusCode());

        try (var both = Executors.newFixedThreadPool(2)) {
            var statuses = both.invokeAll(answers).stream()
                    .map(answer -> answer.resultNow())
                    .sorted()
                    .toList();
            assertEquals(List.of(200, 409), statuses);
        }

        assertEquals(1, recorded());
    }

    @ParameterizedTest
    @CsvSource({"0,5", "6,5", "5,0", "x,5", "'',5", "5.5,5", "99999999999999,5"})
    void bad_scores_bring_the_form_back_and_record_nothing(String quality, String emotional) {
        given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("submissionId", UUID.randomUUID().toString())
                .formParam("quality", quality)
                .formParam("emotional", emotional)
                .formParam("comment", "<b>kept & escaped</b>")
                .post(link)
                .then()
                .statusCode(422)
                .body(containsString("role=\"alert\""))
                .body(containsString("Please choose an answer."))
                .body(containsString("&lt;b&gt;kept &amp; escaped&lt;/b&gt;"));

        assertEquals(0, recorded());
    }

    @Test
    void what_was_chosen_is_kept_when_something_else_is_wrong() {
        var id = UUID.randomUUID();

        given().formParam("submissionId", id.toString())
                .formParam("quality", "4")
                .post(link)
                .then()
                .statusCode(422)
                .body(containsString("id=\"quality-4\" value=\"4\" required checked"))
                .body(containsString("value=\"" + id + "\""));
    }

    @Test
    void a_comment_of_the_longest_length_is_accepted_in_any_script() {
        Asked.form(UUID.randomUUID(), 5, 5)
                .formParam("comment", "ی".repeat(2_000))
                .post(link)
                .then()
                .statusCode(200);
    }

    @Test
    void a_longer_comment_brings_the_form_back() {
        Asked.form(UUID.randomUUID(), 5, 5)
                .formParam("comment", "x".repeat(2_001))
                .post(link)
                .then()
                .statusCode(422)
                .body(containsString("2,000 characters"));

        assertEquals(0, recorded());
    }

    @Test
    void a_body_that_is_no_form_is_refused() {
        given().contentType("application/json")
                .body("{}")
                .post(link)
                .then()
                .statusCode(415)
                .body("code", equalTo("unsupported-media-type"));
    }

    private long recorded() {
        return events.of(asked.tenant()).stream()
                .map(Recorded::type)
                .filter("feedback.response.recorded.v1"::equals)
                .count();
    }
}
