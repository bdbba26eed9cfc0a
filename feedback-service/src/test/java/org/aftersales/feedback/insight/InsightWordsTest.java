package org.aftersales.feedback.insight;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.feedback.Asked;
import org.aftersales.feedback.Story;
import org.aftersales.feedback.TallyRows;
import org.aftersales.feedback.TallyRows.Place;
import org.aftersales.kit.test.IncomingEvents;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who looks at the page reads words, whatever the API calls things. */
@QuarkusTest
class InsightWordsTest {

    @Inject
    Story story;

    @Inject
    TestClock clock;

    @Inject
    TallyRows rows;

    private final String tenant = "t-" + UUID.randomUUID();

    @BeforeEach
    void today() {
        clock.reset();
    }

    @ParameterizedTest
    @CsvSource({
        "en, 'Recommendation, from -100 to 100', Much too late, Delivery",
        "fa, توصیه به دیگران، از ۱۰۰- تا ۱۰۰, خیلی دیرتر, تحویل"
    })
    void what_was_asked_is_told_in_words_and_not_in_codes(
            String tag, String recommended, String chosen, String occasion) {
        rows.scale(Place.of(tenant, "2026-11-10"), "NPS", "LOYALTY", Map.of(10, 50, 7, 30, 0, 20));
        var crowd = new Crowd(story, tenant);
        for (int each = 0; each < 5; each++) {
            Asked.form(UUID.randomUUID(), 5, 5)
                    .formParam("on-time", "much-late")
                    .post(crowd.asked(Map.of("kind", "DELIVERY")).link())
                    .then()
                    .statusCode(200);
        }

        page("?by=OCCASION&lang=" + tag)
                .body(containsString(recommended))
                .body(containsString(tag.equals("en") ? ">+30<" : ">\u200E+۳۰<"))
                .body(containsString("<bdi>" + chosen + "</bdi>"))
                .body(containsString("<bdi>" + occasion + "</bdi>"))
                .body(not(containsString("much-late")));
    }

    @ParameterizedTest
    @CsvSource({
        "en, acknowledge, Confirming the request",
        "en, first-answer, First answer",
        "en, next-answer, Answer to a message",
        "en, on-site, Somebody at the customer’s",
        "en, resolved, The work done",
        "fa, acknowledge, تأیید دریافت درخواست",
        "fa, first-answer, نخستین پاسخ",
        "fa, next-answer, پاسخ به پیام مشتری",
        "fa, on-site, حضور نزد مشتری",
        "fa, resolved, پایان کار",
    })
    void what_was_promised_is_told_in_words(String tag, String promise, String words) {
        kept(promise);

        page("?lang=" + tag)
                .body(containsString("<bdi>" + words + "</bdi>"))
                .body(not(containsString("<bdi>" + promise + "</bdi>")));
    }

    @Test
    void what_only_its_policy_names_is_told_by_that_name_and_is_no_markup() {
        kept("crane-<b>ordered</b>");

        page("?lang=fa").body(containsString("<bdi>crane-&lt;b&gt;ordered&lt;/b&gt;</bdi>"));
    }

    @ParameterizedTest
    @CsvSource({"en, Without a message", "fa, بدون پیام"})
    void how_people_were_asked_is_told_in_words(String tag, String words) {
        new Crowd(story, tenant).answered(5, 5, 5);

        page("?by=CHANNEL&lang=" + tag)
                .body(containsString("<bdi>" + words + "</bdi>"))
                .body(not(containsString("<bdi>LINK</bdi>")));
    }

    private void kept(String promise) {
        Asked.as(Tokens.manager(tenant))
                .contentType("application/json")
                .body(Map.of(
                        "centres",
                        List.of(Map.of("code", "shiraz", "technicians", List.of("technician-7"))),
                        "batches",
                        List.of()))
                .put("/v1/origins/versions/1")
                .then()
                .statusCode(201);
        for (int i = 0; i < 5; i++) {
            var asked = new Asked(tenant, UUID.randomUUID(), "sub-" + i, UUID.randomUUID());
            story.deliver(Story.ticket("assigned", asked, Map.of("assignee", "technician-7")));
            story.deliver(Story.ticket("resolved", asked));
            var done = Map.of("ticketId", asked.ticketId(), "promise", promise, "completedAt", "2026-11-19T10:00:00Z");
            story.deliver(IncomingEvents.of("ticket.clock.completed.v1", done, tenant));
        }
    }

    private ValidatableResponse page(String query) {
        return Asked.as(Tokens.manager(tenant)).get("/insight" + query).then().statusCode(200);
    }
}
