package org.aftersales.feedback.complaint;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.aftersales.feedback.Asked;
import org.aftersales.feedback.Story;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.kit.timer.TimerSweep;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who changes an answer is counted by the last word, and heard by the worst. */
@QuarkusTest
class WorseAnswerTest {

    private static final String ROUND_THE_CLOCK = """
            {"hours": {"zone": "UTC", "week": {
                "MONDAY": [ALL_DAY], "TUESDAY": [ALL_DAY], "WEDNESDAY": [ALL_DAY], "THURSDAY": [ALL_DAY],
                "FRIDAY": [ALL_DAY], "SATURDAY": [ALL_DAY], "SUNDAY": [ALL_DAY]}},
             "targets": [
                {"severity": "MEDIUM", "firstContact": "PT16H", "proposal": "PT40H", "resolution": "PT80H"},
                {"severity": "HIGH", "firstContact": "PT8H", "proposal": "PT20H", "resolution": "PT80H"},
                {"severity": "CRITICAL", "firstContact": "PT2H", "proposal": "PT10H", "resolution": "PT80H"}],
             "ladder": [{"promise": "FIRST_CONTACT", "level": "team-lead", "at": "-PT1H"}]}""";
    private static final String ALL_DAY = "{\"from\": \"00:00\", \"to\": \"24:00\"}";

    @Inject
    Story story;

    @Inject
    EventProbe events;

    @Inject
    TestClock clock;

    @Inject
    TimerSweep timers;

    private final UUID first = UUID.randomUUID();
    private Asked asked;
    private String link;

    @BeforeEach
    void somebody_who_was_treated_a_little_badly() {
        clock.reset();
        asked = story.closedRepair();
        Asked.as(Tokens.manager(asked.tenant()))
                .contentType("application/json")
                .body(ROUND_THE_CLOCK.replace("ALL_DAY", ALL_DAY))
                .put("/v1/complaint-terms/versions/1")
                .then()
                .statusCode(201);
        link = asked.link();
        Asked.form(first, 5, 2).post(link).then().statusCode(200);
        complaint()
                .body("items.severity", contains("MEDIUM"))
                .body("items[0].firstContact.dueAt", equalTo("2026-11-21T16:00:00Z"));
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void the_worst_word_says_how_bad_it_is_and_what_is_promised() {
        clock.advance(Duration.ofHours(1));
        change(first, 1, 1);

        complaint()
                .body("items.severity", contains("CRITICAL"))
                .body("items[0].firstContact.dueAt", equalTo("2026-11-21T03:00:00Z"))
                .body("items[0].proposal.dueAt", equalTo("2026-11-21T11:00:00Z"))
                .body("items[0].resolution.dueAt", equalTo("2026-11-24T08:00:00Z"));
        clock.advance(Duration.ofHours(1));
        timers.sweep();
        events.in(asked.tenant())
                .expect("feedback.complaint.worsened.v1")
                .with("severityBefore", "MEDIUM")
                .with("severity", "CRITICAL")
                .with("dueAt", "2026-11-21T03:00:00Z")
                .with("worsenedAt", "2026-11-21T01:00:00Z")
                .expect("feedback.complaint.escalated.v1")
                .with("severity", "CRITICAL")
                .with("level", "team-lead")
                .with("escalatedAt", "2026-11-21T02:00:00Z");
    }

    @Test
    void a_better_word_takes_nothing_back() {
        var worse = change(first, 1, 1);
        clock.advance(Duration.ofHours(1));

        change(change(worse, 4, 2), 5, 5);

        complaint()
                .body("items.severity", contains("CRITICAL"))
                .body("items[0].firstContact.dueAt", equalTo("2026-11-21T02:00:00Z"));
        assertEquals(
                1,
                events.of(asked.tenant()).stream()
                        .filter(event -> event.type().equals("feedback.complaint.worsened.v1"))
                        .count());
    }

    /** Its submission. */
    private UUID change(UUID before, int quality, int emotional) {
        var form = UUID.randomUUID();
        Asked.form(form, quality, emotional).formParam("changes", before).post(link);
        return form;
    }

    private ValidatableResponse complaint() {
        return asked.asAgent().get("/v1/complaints").then().statusCode(200);
    }
}
