package org.aftersales.feedback.answer;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.UUID;
import org.aftersales.feedback.Asked;
import org.aftersales.feedback.Story;
import org.aftersales.feedback.Surveys;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A survey of the tenant's own, whose questions hang on the answers. */
@QuarkusTest
class BranchedAnswerTest {

    @Inject
    Story story;

    @Inject
    EventProbe events;

    @Inject
    TestClock clock;

    private Asked asked;
    private String link;

    @BeforeEach
    void somebody_who_is_asked_by_it() {
        clock.reset();
        var before = story.closedRepair();
        Surveys.publish(before.tenant(), "repair", 2, Surveys.NPS_WITH_BRANCHES);
        asked = story.closedAgain(before);
        link = asked.link();
    }

    @Test
    void the_page_asks_what_hangs_on_nothing_first() {
        given().get(link)
                .then()
                .body(containsString("Would you recommend us?"))
                .body(containsString("0: No"))
                .body(containsString("10: Certainly"))
                .body(containsString("id=\"effort-7\""))
                .body(not(containsString("What should become better?")));
    }

    @Test
    void an_answer_leads_to_the_questions_that_hang_on_it_before_it_is_recorded() {
        var form = UUID.randomUUID();
        var mark = events.mark();

        shown("recommend,effort", form)
                .formParam("recommend", 4)
                .post(link)
                .then()
                .statusCode(200)
                .body(containsString("one more step"))
                .body(containsString("What should become better?"))
                .body(containsString("id=\"recommend-4\" value=\"4\" required checked"))
                .body(containsString("value=\"" + form + "\""));
        shown("recommend,better,effort", form)
                .formParam("recommend", 4)
                .formParam("better", "price", "speed")
                .post(link)
                .then()
                .statusCode(200)
                .body(containsString("Which price?"));

        events.in(asked.tenant(), mark).expect("feedback.invitation.started.v1").andNothingElse();
    }

    @Test
    void the_answers_of_all_steps_are_recorded_by_their_kinds() {
        shown("recommend,better,which-price,effort", UUID.randomUUID())
                .formParam("recommend", 4)
                .formParam("better", "price", "speed")
                .formParam("which-price", "spare parts")
                .post(link)
                .then()
                .body(containsString("We are sorry"));

        responses()
                .body("items", hasSize(1))
                .body("items[0].survey.version", equalTo(2))
                .body("items[0].answers.questionId", contains("recommend", "better", "which-price"))
                .body("items[0].answers[0].score", equalTo(4))
                .body("items[0].answers[1].choices", contains("price", "speed"))
                .body("items[0].answers[2].words", equalTo("spare parts"))
                .body("items[0].qualityScore", nullValue());
    }

    @Test
    void what_hangs_on_another_answer_is_neither_required_nor_recorded() {
        shown("recommend,better,effort", UUID.randomUUID())
                .formParam("recommend", 8)
                .formParam("better", "price")
                .formParam("liked", "nothing")
                .post(link)
                .then()
                .body(containsString("Thank you!"));

        responses().body("items[0].answers.questionId", contains("recommend"));
    }

    @Test
    void what_is_required_on_the_second_step_is_asked_for() {
        shown("recommend,better,effort", UUID.randomUUID())
                .formParam("recommend", 2)
                .post(link)
                .then()
                .statusCode(422)
                .body(containsString("href=\"#better-price\""))
                .body(containsString("id=\"better-fault\""));
    }

    @Test
    void an_answer_without_both_levels_is_told_by_the_second_version_and_without_words() {
        var mark = events.mark();

        shown("recommend,effort,liked", UUID.randomUUID())
                .formParam("recommend", 9)
                .formParam("liked", "everything")
                .post(link);

        events.in(asked.tenant(), mark)
                .expect("feedback.response.recorded.v2")
                .with("subject.id", asked.ticketId())
                .with("occasion", "REPAIR")
                .with("survey.version", 2)
                .with("answers.0.score", 9)
                .andNothingElse();
    }

    @Test
    void the_questions_speak_more_languages_than_the_page_around_them() {
        given().header("Accept-Language", "fr-CA")
                .get(link)
                .then()
                .header("Content-Language", "en")
                .body(containsString("Nous recommanderiez-vous"))
                .body(containsString("lang=\"fr\""));
    }

    @Test
    void a_page_around_foreign_questions_keeps_its_language_when_it_is_sent() {
        given().header("Accept-Language", "fa")
                .get(link)
                .then()
                .header("Content-Language", "fa")
                .body(containsString("action=\"?lang=fa\""));
        given().queryParam("lang", "fr").get(link).then().body(containsString("action=\"?lang=fr\""));
        given().queryParam("lang", "\"><b>").get(link).then().body(containsString("action=\"?lang=en\""));
    }

    @Test
    void a_rating_in_the_address_is_filled_in_and_recorded_only_when_it_is_sent() {
        given().queryParam("rating", 9)
                .get(link)
                .then()
                .body(containsString("id=\"recommend-9\" value=\"9\" required checked"))
                .body(containsString("What do you like?"));

        responses().body("items", hasSize(0));
    }

    private static RequestSpecification shown(String questions, UUID form) {
        return given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("submissionId", form.toString())
                .formParam("shown", questions);
    }

    private ValidatableResponse responses() {
        return asked.asAgent()
                .queryParam("ticketId", asked.ticketId())
                .get("/v1/responses")
                .then()
                .statusCode(200);
    }
}
