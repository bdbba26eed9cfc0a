package org.aftersales.feedback.decision;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A rule asks about what ended as it says, and about nothing else. */
@QuarkusTest
class OutcomeTest {

    private static final String DECIDED = "feedback.invitation.decided.";
    private static final String REPAIRED_ALONE = ", \"outcomes\": [\"REPAIRED\"]";

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
    void somebody() {
        clock.reset();
        story.link(somebody);
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @ParameterizedTest
    @CsvSource({"REPAIRED, SEND, ticket-closed", "NO_FAULT_FOUND, SUPPRESS, other-outcome"})
    void confirmed_work_is_asked_about_by_its_outcome(String outcome, String decision, String reason) {
        SurveyRules.publish(tenant, SurveyRules.ABOUT_WORK, REPAIRED_ALONE);

        ticket("closed", outcome);

        assertEquals(List.of(decision + " " + reason), decided());
        SurveyRules.explanation(tenant, decisions().getFirst().field("invitationId"))
                .body("decisions.facts.outcome", contains(outcome));
    }

    /** It is reopened before it is asked about: what it came to in the end counts. */
    @ParameterizedTest
    @CsvSource({"REPAIRED, REJECTED, SUPPRESS other-outcome", "REJECTED, REPAIRED, SEND due"})
    void what_work_came_to_in_the_end_counts(String first, String last, String decision) {
        SurveyRules.publish(tenant, SurveyRules.ABOUT_WORK, REPAIRED_ALONE);
        ticket("resolved", first);
        story.deliver(Story.ticket("reopened", somebody));
        ticket("resolved", last);

        clock.advance(Duration.ofDays(3));
        timers.sweep();

        assertEquals(List.of(decision), decided());
    }

    @ParameterizedTest
    @CsvSource({"approved, SUPPRESS other-outcome", "rejected, SEND due"})
    void a_claim_is_asked_about_by_what_was_decided(String fact, String decision) {
        SurveyRules.publish(tenant, SurveyRules.ABOUT_CLAIMS, ", \"outcomes\": [\"REJECTED\"]");
        claim(fact);

        clock.advance(Duration.ofHours(1));
        timers.sweep();

        assertEquals(List.of(decision), decided());
    }

    @ParameterizedTest
    @CsvSource({"REFUNDED, SEND due", "EXPLAINED, SUPPRESS other-outcome"})
    void a_complaint_is_asked_about_by_how_it_was_resolved(String outcome, String decision) {
        SurveyRules.publish(
                tenant,
                SurveyRules.ABOUT_WORK.replace("TICKET_FINISHED", "COMPLAINT_RESOLVED"),
                ", \"outcomes\": [\"REFUNDED\", \"UNREACHABLE\"]");
        complaint("resolved", "resolvedAt", Map.of("outcome", outcome));

        clock.advance(Duration.ofDays(3));
        timers.sweep();

        assertEquals(List.of(decision), decided());
    }

    @Test
    void whom_nobody_reached_has_an_outcome_too() {
        SurveyRules.publish(
                tenant,
                SurveyRules.ABOUT_WORK.replace("TICKET_FINISHED", "COMPLAINT_RESOLVED"),
                ", \"outcomes\": [\"UNREACHABLE\"]");
        complaint("closed", "closedAt", Map.of("reason", "UNREACHABLE"));

        clock.advance(Duration.ofDays(3));
        timers.sweep();

        assertEquals(List.of("SEND due"), decided());
    }

    @Test
    void a_dry_run_tells_outcomes_apart() {
        claim("approved");
        claim("rejected");
        clock.advance(Duration.ofDays(1));

        SurveyRules.simulated(tenant, SurveyRules.ABOUT_CLAIMS.formatted(", \"outcomes\": [\"REJECTED\"]"))
                .body("happenings", equalTo(2))
                .body("simulated.'SEND due'", equalTo(1))
                .body("simulated.'SUPPRESS other-outcome'", equalTo(1));
    }

    private void ticket(String fact, String outcome) {
        story.deliver(Story.ticket(
                fact,
                somebody,
                Map.of("outcome", outcome, fact + "At", clock.instant().toString())));
    }

    private void claim(String fact) {
        tell("warranty.claim." + fact + ".v1", "claimId", fact + "At", Map.of());
    }

    private void complaint(String fact, String moment, Map<String, ?> values) {
        tell("feedback.complaint." + fact + ".v1", "complaintId", moment, values);
    }

    private void tell(String type, String subject, String moment, Map<String, ?> more) {
        var values = new HashMap<String, Object>(more);
        values.put(subject, UUID.randomUUID());
        values.put("customerId", somebody.customerId());
        values.put(moment, clock.instant().toString());
        story.deliver(IncomingEvents.of(type, values, tenant));
    }

    private List<String> decided() {
        return decisions().stream()
                .map(event -> event.field("decision") + " " + event.field("reasonCode"))
                .toList();
    }

    private List<Recorded> decisions() {
        return events.of(tenant).stream()
                .filter(event -> event.type().startsWith(DECIDED))
                .toList();
    }
}
