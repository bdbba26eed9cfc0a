package org.aftersales.feedback.answer;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aftersales.feedback.Asked;
import org.aftersales.feedback.Story;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.Recorded;
import org.aftersales.kit.test.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
    void the_page_asks_two_questions_in_english() {
        given().get(link)
                .then()
                .statusCode(200)
                .contentType("text/html;charset=utf-8")
                .header("Content-Language", "en")
                .body(containsString("<html lang=\"en\" dir=\"ltr\">"))
                .body(containsString("How well does your product work now?"))
                .body(containsString("How did you feel treated?"))
                .body(containsString("TK-7K3M-92QF-X"));
    }

    @Test
    void the_page_speaks_persian_from_right_to_left() {
        given().header("Accept-Language", "fa-IR,fa;q=0.9,en;q=0.5")
                .get(link)
                .then()
                .header("Content-Language", "fa")
                .body(containsString("<html lang=\"fa\" dir=\"rtl\">"))
                .body(containsString("دستگاه شما اکنون چگونه کار می‌کند؟"))
                .body(containsString("<bdi dir=\"ltr\">TK-7K3M-92QF-X</bdi>"));
    }

    @Test
    void the_page_is_sealed() {
        given().get(link)
                .then()
                .header("Content-Security-Policy", startsWith("default-src 'none'; style-src 'sha256-"))
                .header("Content-Security-Policy", not(containsString("unsafe")))
                .header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Robots-Tag", "noindex, nofollow");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fa"})
    void the_page_is_small_and_needs_nothing_else(String language) {
        var page = given().queryParam("lang", language).get(link).asByteArray();

        var text = new String(page, StandardCharsets.UTF_8);
        assertTrue(page.length < 50_000, "it has " + page.length + " bytes");
        assertEquals(-1, text.indexOf("<script"));
        assertEquals(-1, text.indexOf("src="));
        assertEquals(-1, text.indexOf("http"));
    }

    @Test
    void looking_records_nothing_however_often_and_whoever_looks() {
        var mark = events.mark();

        IntStream.range(0, 100).forEach(i -> {
            from("192.0.2.1").get(link).then().statusCode(200);
            from("192.0.2.1").head(link).then().statusCode(200);
        });

        assertEquals(List.of(), events.of(asked.tenant(), mark));
        asked.asAgent().get("/v1/responses").then().body("items", hasSize(0));
        given().get(link).then().statusCode(200).body(containsString("<form"));
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
                .body(containsString("Please choose one of the five."))
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
    void every_token_that_does_not_work_looks_the_same() {
        var before = link;
        asked.link();
        var superseded = given().get(before).then().statusCode(404).extract().asString();

        for (var token : List.of("x", "%00", "A".repeat(5_00), "..%2F..", "%D9%86")) {
            var unknown = given().urlEncodingEnabled(false).get("/s/" + token).then();
            assertEquals(superseded, unknown.statusCode(404).extract().asString());
        }
        Asked.form(UUID.randomUUID(), 5, 5).post(before).then().statusCode(404);
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

    @Test
    void whoever_tries_too_many_links_is_slowed_down_and_nobody_else_is() {
        var patient = from("192.0.2.2").formParam("quality", 5).post("/s/{guess}", "guess-0");
        assertEquals(404, patient.statusCode());

        var refused =
                firstRefused(() -> from("192.0.2.2").formParam("quality", 5).post("/s/{guess}", "guess"));
        refused.then().header("Retry-After", matchesPattern("[0-9]+"));
        firstRefused(() -> from("192.0.2.2")
                        .formParam("quality", 5)
                        .queryParam("lang", "fa")
                        .post(link))
                .then()
                .body(containsString("لطفاً کمی صبر کنید"));
        from("192.0.2.3").get(link).then().statusCode(200);
    }

    /** An attempt is given back every second, so a slow machine needs some more than the sixty of a minute. */
    private static Response firstRefused(Supplier<Response> attempt) {
        return Stream.generate(attempt)
                .limit(200)
                .filter(answer -> answer.statusCode() == 429)
                .findFirst()
                .orElseThrow();
    }

    private static RequestSpecification from(String address) {
        return given().header("X-Forwarded-For", address);
    }

    private long recorded() {
        return events.of(asked.tenant()).stream()
                .map(Recorded::type)
                .filter("feedback.response.recorded.v1"::equals)
                .count();
    }
}
