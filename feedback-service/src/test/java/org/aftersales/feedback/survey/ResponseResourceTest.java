package org.aftersales.feedback.survey;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.UUID;
import org.aftersales.feedback.Asked;
import org.aftersales.feedback.Story;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ResponseResourceTest {

    private static final String WORDS = "با من بدرفتاری شد; call +98 912 000 0000";

    @Inject
    Story story;

    @Inject
    EventProbe events;

    @Inject
    TestClock clock;

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void today() {
        clock.reset();
    }

    @Test
    void staff_read_scores_and_words_of_a_ticket() {
        var asked = story.closedRepair();
        answer(asked);
        answer(story.closedAgain(story.closedRepair()));

        asked.asAgent()
                .queryParam("ticketId", asked.ticketId())
                .get("/v1/responses")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].qualityScore", equalTo(5))
                .body("items[0].emotionalScore", equalTo(3))
                .body("items[0].comment", equalTo("با من بدرفتاری شد; call [phone]"))
                .body("items[0].language", equalTo("fa"))
                .body("items[0].recordedAt", equalTo("2026-11-21T00:00:00Z"));
    }

    @Test
    void an_answer_without_words_has_none() {
        var asked = story.closedRepair();
        Asked.form(UUID.randomUUID(), 4, 4).post(asked.link()).then().statusCode(200);

        asked.asAgent().get("/v1/responses").then().body("items[0].comment", nullValue());
    }

    @Test
    void another_ticket_has_no_answers() {
        var asked = story.closedRepair();
        answer(asked);

        asked.asAgent()
                .queryParam("ticketId", UUID.randomUUID())
                .get("/v1/responses")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @Test
    void a_ticket_id_that_is_none_is_refused_with_its_place() {
        story.closedRepair()
                .asAgent()
                .queryParam("ticketId", "x")
                .get("/v1/responses")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-parameter"))
                .body("errors[0].pointer", equalTo("?ticketId"));
    }

    @Test
    void words_are_not_published() {
        var asked = story.closedRepair();

        answer(asked);

        var published = events.of(asked.tenant()).toString();
        assertFalse(published.contains("912 000") || published.contains("بدرفتاری"), published);
    }

    @Test
    void words_are_not_readable_in_the_database() throws SQLException {
        var asked = story.closedRepair();
        answer(asked);

        try (var connection = database.getConnection();
                var tenant = connection.prepareStatement("select set_config('app.tenant', ?, false)");
                var select = connection.prepareStatement("select content from response_comment")) {
            tenant.setString(1, asked.tenant());
            tenant.execute();
            try (var row = select.executeQuery()) {
                assertEquals(true, row.next());
                var stored = new String(row.getBytes(1), StandardCharsets.UTF_8);
                assertFalse(stored.contains("912 000"), stored);
            }
        }
    }

    private static void answer(Asked asked) {
        Asked.form(UUID.randomUUID(), 5, 3)
                .formParam("comment", WORDS)
                .queryParam("lang", "fa")
                .post(asked.link())
                .then()
                .statusCode(200);
    }
}
