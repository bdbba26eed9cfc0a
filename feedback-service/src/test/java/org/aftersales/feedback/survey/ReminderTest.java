package org.aftersales.feedback.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.aftersales.feedback.Asked;
import org.aftersales.feedback.Story;
import org.aftersales.feedback.SurveyRules;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.IncomingEvents;
import org.aftersales.kit.test.Recorded;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.timer.TimerSweep;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReminderTest {

    private static final String REMINDED = "feedback.invitation.reminded.v1";
    private static final String TWICE = ", \"reminders\": {\"most\": 2, \"everyDays\": 5}";
    private static final String BY_DAY = ", \"window\": {\"from\": \"09:00\", \"to\": \"20:00\", \"zone\": \"UTC\"}";

    @Inject
    Story story;

    @Inject
    EventProbe events;

    @Inject
    TestClock clock;

    @Inject
    TimerSweep timers;

    private Asked asked;

    @BeforeEach
    void somebody_asked_by_a_rule_that_reminds() {
        clock.reset();
        ask(TWICE);
    }

    private void ask(String more) {
        asked = new Asked("t-" + UUID.randomUUID(), UUID.randomUUID(), "a-subject", UUID.randomUUID());
        story.link(asked);
        SurveyRules.publish(asked.tenant(), SurveyRules.ABOUT_WORK, more);
        story.deliver(Story.ticket("closed", asked));
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void whoever_does_not_answer_is_reminded_as_often_as_the_rule_says_and_no_more() {
        days(4);
        assertEquals(0, reminders());

        days(1);
        assertEquals(1, reminders());
        for (int i = 0; i < 5; i++) days(5);

        assertEquals(2, reminders());
        events.in(asked.tenant())
                .expect(REMINDED)
                .with("reminder", 2)
                .with("subject.id", asked.ticketId())
                .with("remindedAt", "2026-12-01T00:00:00Z")
                .with("expiresAt", "2026-12-21T00:00:00Z");
    }

    @Test
    void whoever_has_answered_is_left_in_peace() {
        Asked.form(UUID.randomUUID(), 5, 5).post(asked.link()).then().statusCode(200);

        days(5);

        assertEquals(0, reminders());
    }

    @Test
    void whoever_was_erased_is_left_in_peace() {
        story.deliver(IncomingEvents.of(
                "warranty.customer.erased.v1", Map.of("customerId", asked.customerId()), asked.tenant()));

        days(5);

        assertEquals(0, reminders());
    }

    @Test
    void whoever_complains_is_left_in_peace_until_that_has_ended() {
        days(2);
        var elsewhere = new Asked(asked.tenant(), UUID.randomUUID(), asked.subject(), UUID.randomUUID());
        story.link(elsewhere);
        story.deliver(Story.ticket("opened", elsewhere, Map.of("kind", "COMPLAINT")));

        days(3);
        assertEquals(0, reminders());
        withdraw(asked.complaintId());
        days(5);

        assertEquals(1, reminders());
    }

    private void withdraw(String complaint) {
        asked.asAgent()
                .contentType("application/json")
                .header("If-Match", "*")
                .body("{\"reason\":\"WITHDRAWN\"}")
                .put("/v1/complaints/{id}/closure", complaint)
                .then()
                .statusCode(200);
    }

    @Test
    void whoever_works_here_since_is_left_in_peace() {
        var theirWork = new Asked(asked.tenant(), UUID.randomUUID(), "x", UUID.randomUUID());
        story.deliver(Story.ticket("assigned", theirWork, Map.of("assignee", asked.subject())));

        days(5);

        assertEquals(0, reminders());
    }

    @Test
    void a_reminder_that_is_late_waits_for_the_hours_in_which_people_are_asked() {
        clock.advance(Duration.ofHours(12));
        ask(TWICE + BY_DAY);

        after(Duration.ofDays(5).plusHours(15)); // at three in the night
        assertEquals(0, reminders());
        after(Duration.ofHours(6));

        events.in(asked.tenant()).expect(REMINDED).with("remindedAt", "2026-11-27T09:00:00Z");
    }

    private void days(int days) {
        after(Duration.ofDays(days));
    }

    private void after(Duration time) {
        clock.advance(time);
        timers.sweep();
    }

    private long reminders() {
        return events.of(asked.tenant()).stream()
                .map(Recorded::type)
                .filter(REMINDED::equals)
                .count();
    }
}
