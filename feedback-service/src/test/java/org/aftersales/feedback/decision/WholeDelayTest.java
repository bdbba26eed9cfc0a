package org.aftersales.feedback.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
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

/** Whether work has lasted is asked some time later, however soon it was confirmed. */
@QuarkusTest
class WholeDelayTest {

    @Inject
    Story story;

    @Inject
    EventProbe events;

    @Inject
    TestClock clock;

    @Inject
    TimerSweep timers;

    private final String tenant = "t-" + UUID.randomUUID();
    private final Asked somebody = new Asked(tenant, UUID.randomUUID(), "sub-" + tenant, UUID.randomUUID());

    @BeforeEach
    void somebody_who_is_asked_after_all_of_three_days() {
        clock.reset();
        story.link(somebody);
        SurveyRules.publish(tenant, SurveyRules.ABOUT_WORK, ", \"wholeDelay\": true");
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void confirmed_work_is_asked_about_as_long_after_its_resolution_as_the_rule_says() {
        story.deliver(Story.ticket(
                "resolved", somebody, Map.of("resolvedAt", clock.instant().toString())));
        later(Duration.ofDays(1));
        story.deliver(Story.ticket("closed", somebody));

        later(Duration.ofDays(2).minusSeconds(1));
        assertEquals(List.of(), decided());
        later(Duration.ofSeconds(1));
        assertEquals(List.of("SEND due"), decided());
    }

    @Test
    void whose_resolution_was_not_heard_of_is_asked_so_long_after_it_was_confirmed() {
        story.deliver(Story.ticket("closed", somebody));

        later(Duration.ofDays(3).minusSeconds(1));
        assertEquals(List.of(), decided());
        later(Duration.ofSeconds(1));
        assertEquals(List.of("SEND due"), decided());
    }

    @Test
    void what_goes_on_meanwhile_is_not_asked_about() {
        story.deliver(Story.ticket("closed", somebody));
        later(Duration.ofDays(1));
        story.deliver(Story.ticket("reopened", somebody));

        later(Duration.ofDays(3));
        assertEquals(List.of(), decided());
    }

    private void later(Duration time) {
        clock.advance(time);
        timers.sweep();
    }

    private List<String> decided() {
        return events.of(tenant).stream()
                .filter(event -> event.type().equals("feedback.invitation.decided.v1"))
                .map(event -> event.field("decision") + " " + event.field("reasonCode"))
                .toList();
    }
}
