package org.aftersales.feedback.decision;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.aftersales.feedback.Asked;
import org.aftersales.feedback.Story;
import org.aftersales.feedback.SurveyRules;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.timer.TimerSweep;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A rule is tried on work that was resolved, reopened and confirmed, at the moments that it has for it. */
@QuarkusTest
class WorkDryRunTest {

    @Inject
    Story story;

    @Inject
    TestClock clock;

    @Inject
    TimerSweep timers;

    private final String tenant = "t-" + UUID.randomUUID();
    private final Asked somebody = new Asked(tenant, UUID.randomUUID(), "sub-" + tenant, UUID.randomUUID());

    @BeforeEach
    void somebody() {
        clock.reset();
        story.link(somebody);
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    /** Asked after three days, reopened after five, and resolved again then. */
    @Test
    void a_changed_delay_is_judged_by() {
        SurveyRules.publish(tenant, SurveyRules.ABOUT_WORK, "");
        ticket("resolved", Map.of("resolvedAt", clock.instant().toString()));
        later(3);
        timers.sweep();
        later(2);
        ticket("reopened", Map.of());
        ticket("resolved", Map.of("resolvedAt", clock.instant().toString()));
        later(5);

        work("P3D").body("decided.'SEND due'", equalTo(1)).body("fewerAsked", equalTo(0));
        work("P4D").body("happenings", equalTo(1)).body("presumed", equalTo(0)).body("fewerAsked", equalTo(0));
        work("P6D").body("happenings", equalTo(0)).body("fewerAsked", equalTo(0)); // due tomorrow
    }

    @Test
    void whoever_would_not_have_been_asked_any_more_is_told() {
        SurveyRules.publish(tenant, SurveyRules.ABOUT_WORK, "");
        ticket("resolved", Map.of("resolvedAt", clock.instant().toString()));
        later(3);
        timers.sweep();
        later(2);
        ticket("reopened", Map.of());
        later(5);

        work("P6D")
                .body("happenings", equalTo(0))
                .body("decided.'SEND due'", equalTo(1))
                .body("fewerAsked", equalTo(1));
    }

    @Test
    void confirmed_work_waits_for_no_delay() {
        SurveyRules.publish(tenant, SurveyRules.ABOUT_WORK.replace("true", "false"), "");
        ticket("resolved", Map.of("resolvedAt", clock.instant().toString()));
        later(1);
        ticket("closed", Map.of());

        work("P9D").body("happenings", equalTo(1)).body("moreAsked", equalTo(1));
    }

    @Test
    void confirmed_work_waits_where_the_rule_waits_for_all_of_its_delay() {
        SurveyRules.publish(tenant, SurveyRules.ABOUT_WORK.replace("true", "false"), "");
        ticket("resolved", Map.of("resolvedAt", clock.instant().toString()));
        later(1);
        ticket("closed", Map.of());
        later(7);

        whole("P9D").body("happenings", equalTo(0)); // due tomorrow
        whole("P8D").body("happenings", equalTo(1)).body("moreAsked", equalTo(1));
    }

    @Test
    void a_rule_that_asks_only_whom_it_can_reach_tells_whom_it_cannot() {
        SurveyRules.publish(tenant, SurveyRules.ABOUT_WORK, "");
        var nobody = new Asked(tenant, UUID.randomUUID(), "nobody", UUID.randomUUID());
        story.deliver(Story.ticket("closed", nobody));
        ticket("closed", Map.of());

        SurveyRules.simulated(tenant, SurveyRules.ABOUT_WORK.formatted(", \"reachableOnly\": true"))
                .body("happenings", equalTo(2))
                .body("fewerAsked", equalTo(1));
    }

    private void ticket(String fact, Map<String, ?> values) {
        story.deliver(Story.ticket(fact, somebody, values));
    }

    private void later(int days) {
        clock.advance(Duration.ofDays(days));
    }

    private ValidatableResponse whole(String delay) {
        return SurveyRules.simulated(
                tenant,
                SurveyRules.ABOUT_WORK.formatted(", \"wholeDelay\": true").replace("P3D", delay));
    }

    private ValidatableResponse work(String delay) {
        return SurveyRules.simulated(
                tenant, SurveyRules.ABOUT_WORK.formatted("").replace("P3D", delay));
    }
}
