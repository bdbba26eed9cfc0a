package org.aftersales.feedback.answer;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.aftersales.feedback.Asked;
import org.aftersales.feedback.Story;
import org.aftersales.feedback.Surveys;
import org.aftersales.kit.test.Browser;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The reward of an anonymous answer goes to whoever presents its code, once, and says nothing of the answer. */
@QuarkusTest
class RewardClaimTest {

    private static final String SURVEY = Surveys.NPS_WITH_BRANCHES.replaceFirst("\\{", "{\"anonymous\": true,");
    private static final Pattern CODE = Pattern.compile("([0-9A-Z]{5}-){3}[0-9A-Z]{5}");

    @Inject
    Story story;

    @Inject
    EventProbe events;

    @Inject
    TestClock clock;

    @TestHTTPResource
    URI service;

    private Asked first;

    @BeforeEach
    void an_anonymous_survey() {
        clock.reset();
        first = story.closedRepair();
        Surveys.publish(first.tenant(), "repair", 2, SURVEY);
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void a_code_is_good_for_one_reward_of_whoever_presents_it() {
        var code = code(answer(somebody().link(), UUID.randomUUID(), 9));
        var mark = events.mark();

        claim(first, code.toLowerCase(Locale.ROOT).replace("-", "")).statusCode(204);
        claim(first, code).statusCode(404);
        claim(first, "00000-00000-00000-00000").statusCode(404);

        events.in(first.tenant(), mark)
                .expect("feedback.reward.claimed.v1")
                .with("customerId", first.customerId())
                .with("claimedAt", "2026-11-21T00:00:00Z")
                .andNothingElse();
    }

    @Test
    void whoever_is_no_customer_yet_keeps_their_code() {
        var code = code(answer(somebody().link(), UUID.randomUUID(), 9));
        var stranger = new Asked(first.tenant(), UUID.randomUUID(), "nobody-yet", UUID.randomUUID());

        claim(stranger, code).statusCode(409).body("code", equalTo("not-linked"));

        claim(first, code).statusCode(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fa"})
    void the_page_says_that_it_is_anonymous_and_the_code_can_be_read(String tag) throws IOException {
        var link = service.resolve(somebody().link()).toString();
        try (var visit = Browser.visit(Browser.PHONE, tag, Map.of())) {
            var shown = visit.open(link + "?rating=8");
            visit.picture("anonymous-" + tag);
            assertEquals(List.of(), visit.barriers());
            shown.locator("button").click();
            shown.locator(".number").waitFor();
            visit.picture("anonymous-thanks-" + tag);
            assertEquals(List.of(), visit.barriers());
            assertTrue(
                    CODE.matcher(shown.locator(".number strong").textContent()).matches());
            assertEquals(0, visit.overflowing());
        }
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

    private static ValidatableResponse claim(Asked by, String code) {
        return by.asCustomer()
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("code", code))
                .post("/v1/me/reward-claims")
                .then();
    }
}
