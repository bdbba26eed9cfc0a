package org.aftersales.feedback.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.feedback.Asked;
import org.aftersales.feedback.Story;
import org.aftersales.feedback.SurveyRules;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.timer.TimerSweep;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who works here is not asked as a customer, and nobody is asked about what ended by itself. */
@QuarkusTest
class WhomNobodyAsksTest {

    private static final Map<String, String> NO_ANSWER = Map.of("outcome", "ABANDONED", "findingCode", "no-answer");

    @Inject
    Story story;

    @Inject
    EventProbe events;

    @Inject
    TestClock clock;

    @Inject
    TimerSweep timers;

    private Asked somebody;

    @BeforeEach
    void a_customer() {
        clock.set(Instant.parse("2026-11-24T15:40:11Z"));
        somebody =
                new Asked("t-" + UUID.randomUUID(), UUID.randomUUID(), "sub-" + UUID.randomUUID(), UUID.randomUUID());
        story.link(somebody);
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void to_whom_work_is_assigned_is_not_asked_about_their_own() {
        var theirWork = new Asked(somebody.tenant(), UUID.randomUUID(), "x", UUID.randomUUID());
        story.deliver(Story.ticket("assigned", theirWork, Map.of("assignee", somebody.subject())));

        story.deliver(Story.ticket("closed", somebody));

        assertEquals(List.of("SUPPRESS staff"), decided());
    }

    @Test
    void whom_a_centre_names_is_not_asked_about_their_own() {
        somebody.asManager()
                .contentType("application/json")
                .body("{\"centres\": [{\"code\": \"west\", \"technicians\": [\"%s\"]}], \"batches\": []}"
                        .formatted(somebody.subject()))
                .put("/v1/origins/versions/1")
                .then()
                .statusCode(201);

        story.deliver(Story.ticket("closed", somebody));

        assertEquals(List.of("SUPPRESS staff"), decided());
    }

    @Test
    void who_works_for_somebody_else_is_a_customer() {
        var elsewhere = new Asked("t-" + UUID.randomUUID(), UUID.randomUUID(), "x", UUID.randomUUID());
        story.deliver(Story.ticket("assigned", elsewhere, Map.of("assignee", somebody.subject())));

        story.deliver(Story.ticket("closed", somebody));

        assertEquals(List.of("SEND ticket-closed"), decided());
    }

    @Test
    void who_waits_for_the_answer_to_a_complaint_is_not_asked_at_another_retailer() {
        var elsewhere = new Asked(somebody.tenant(), UUID.randomUUID(), somebody.subject(), UUID.randomUUID());
        story.link(elsewhere);
        story.deliver(Story.ticket("opened", elsewhere, Map.of("kind", "COMPLAINT")));

        story.deliver(Story.ticket("closed", somebody));

        assertEquals(List.of("SUPPRESS open-complaint"), decided());
    }

    @Test
    void what_ended_by_itself_is_not_asked_about() {
        story.deliver(Story.ticket("resolved", somebody, NO_ANSWER));
        story.deliver(Story.ticket("closed", somebody, Map.of("outcome", "ABANDONED")));

        assertEquals(List.of("SUPPRESS unattended"), decided());
    }

    @Test
    void what_somebody_of_the_staff_has_given_up_is_asked_about() {
        story.deliver(Story.ticket("resolved", somebody, Map.of("outcome", "ABANDONED", "findingCode", "CANCELLED")));
        story.deliver(Story.ticket("closed", somebody, Map.of("outcome", "ABANDONED")));

        assertEquals(List.of("SEND ticket-closed"), decided());
    }

    @Test
    void what_is_reopened_and_done_after_it_ended_by_itself_is_asked_about() {
        story.deliver(Story.ticket("resolved", somebody, NO_ANSWER));
        story.deliver(Story.ticket("reopened", somebody));
        story.deliver(Story.ticket("resolved", somebody));

        clock.advance(Duration.ofDays(30));
        timers.sweep();

        assertEquals(List.of("SEND due"), decided());
    }

    @ParameterizedTest
    @CsvSource({
        "Asia/Tehran, 2026-12-24T20:30:00Z",
        "America/New_York, 2026-12-25T05:00:00Z",
        "UTC, 2026-12-25T00:00:00Z",
    })
    void time_to_answer_ends_with_a_day_where_the_rule_says(String zone, Instant end) {
        SurveyRules.publish(somebody.tenant(), SurveyRules.ABOUT_WORK, ", \"zone\": \"" + zone + "\"");

        story.deliver(Story.ticket("closed", somebody));

        events.in(somebody.tenant())
                .expect("feedback.invitation.decided.v1")
                .expect("feedback.invitation.sent.v1")
                .with("expiresAt", end)
                .andNothingElse();
    }

    private List<String> decided() {
        return events.of(somebody.tenant()).stream()
                .filter(event -> event.type().equals("feedback.invitation.decided.v1"))
                .map(event -> event.field("decision") + " " + event.field("reasonCode"))
                .toList();
    }
}
