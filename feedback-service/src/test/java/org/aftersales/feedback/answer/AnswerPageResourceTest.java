package org.aftersales.feedback.answer;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
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
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aftersales.feedback.Asked;
import org.aftersales.feedback.Story;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the page shows to whoever opens its link. */
@QuarkusTest
class AnswerPageResourceTest {
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
                .body(containsString("TK-7K3M-92QF-M"));
    }

    @Test
    void the_page_speaks_persian_from_right_to_left() {
        given().header("Accept-Language", "fa-IR,fa;q=0.9,en;q=0.5")
                .get(link)
                .then()
                .header("Content-Language", "fa")
                .body(containsString("<html lang=\"fa\" dir=\"rtl\">"))
                .body(containsString("دستگاه شما اکنون چگونه کار می‌کند؟"))
                .body(containsString("<bdi dir=\"ltr\">TK-7K3M-92QF-M</bdi>"));
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
        assertEquals(text.lastIndexOf("<script>"), text.indexOf("<script"));
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
    void every_token_that_does_not_work_looks_the_same() {
        var before = link;
        clock.advance(Duration.ofDays(37));
        var expired = given().get(before).then().statusCode(404).extract().asString();

        for (var token : List.of("x", "%00", "A".repeat(5_00), "..%2F..", "%D9%86")) {
            var unknown = given().urlEncodingEnabled(false).get("/s/" + token).then();
            assertEquals(expired, unknown.statusCode(404).extract().asString());
        }
        Asked.form(UUID.randomUUID(), 5, 5).post(before).then().statusCode(404);
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
}
