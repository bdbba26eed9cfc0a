package org.aftersales.feedback.complaint;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.aftersales.feedback.Asked;
import org.aftersales.feedback.Story;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.timer.TimerSweep;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A ticket that is a complaint becomes more urgent. It is Saturday, midnight UTC. */
@QuarkusTest
class UrgentTicketTest {

    private static final String TERMS = """
            {"hours": {"zone": "UTC", "week": {
                "SATURDAY": [{"from": "00:00", "to": "24:00"}], "SUNDAY": [{"from": "00:00", "to": "24:00"}]}},
             "targets": [
                {"severity": "MEDIUM", "firstContact": "PT12H", "proposal": "PT30H", "resolution": "PT40H"},
                {"severity": "HIGH", "firstContact": "PT8H", "proposal": "PT20H", "resolution": "PT40H"},
                {"severity": "CRITICAL", "firstContact": "PT2H", "proposal": "PT10H", "resolution": "PT40H"}],
             "ladder": [{"promise": "FIRST_CONTACT", "level": "team-lead", "at": "-PT1H"}]}""";

    @Inject
    Story story;

    @Inject
    EventProbe events;

    @Inject
    TestClock clock;

    @Inject
    TimerSweep timers;

    private final Asked customer = new Asked("t-" + UUID.randomUUID(), UUID.randomUUID(), "", UUID.randomUUID());

    @BeforeEach
    void a_ticket_of_complaint() {
        clock.reset();
        customer.asManager()
                .contentType("application/json")
                .body(TERMS)
                .put("/v1/complaint-terms/versions/1")
                .then()
                .statusCode(201);
        story.deliver(Story.ticket(
                "opened",
                customer,
                Map.of("kind", "COMPLAINT", "priority", "NORMAL", "openedAt", "2026-11-21T00:00:00Z")));
    }

    @AfterEach
    void not_later() {
        clock.reset();
    }

    @Test
    void its_complaint_is_as_severe_and_due_as_soon_from_then_on() {
        var mark = events.mark();
        clock.advance(Duration.ofHours(1));

        becomes("URGENT");

        complaint()
                .body("severity", equalTo("CRITICAL"))
                .body("firstContact.dueAt", equalTo("2026-11-21T03:00:00Z"))
                .body("proposal.dueAt", equalTo("2026-11-21T11:00:00Z"))
                .body("resolution.dueAt", equalTo("2026-11-22T16:00:00Z"));
        events.in(customer.tenant(), mark)
                .expect("feedback.complaint.worsened.v1")
                .with("severityBefore", "MEDIUM")
                .with("severity", "CRITICAL")
                .andNothingElse();
    }

    @Test
    void whoever_hears_of_it_hears_of_it_as_much_sooner() {
        becomes("URGENT");

        clock.advance(Duration.ofHours(1));
        timers.sweep();
        complaint().body("escalatedTo", equalTo("team-lead"));
        clock.advance(Duration.ofHours(1));
        timers.sweep();
        complaint().body("firstContact.breached", equalTo(true));
    }

    @Test
    void what_becomes_less_urgent_takes_nothing_back_and_the_same_again_is_not_told() {
        becomes("URGENT");
        var mark = events.mark();

        becomes("LOW");
        becomes("URGENT");

        complaint().body("severity", equalTo("CRITICAL")).body("firstContact.dueAt", equalTo("2026-11-21T02:00:00Z"));
        events.in(customer.tenant(), mark).andNothingElse();
    }

    @Test
    void the_work_of_a_complaint_and_other_work_say_nothing_of_how_severe_one_is() {
        var mark = events.mark();
        story.deliver(Story.ticket("priority-changed", customer, Map.of("kind", "REPAIR", "priority", "URGENT")));
        story.deliver(Story.ticket(
                "priority-changed",
                customer,
                Map.of("kind", "COMPLAINT", "priority", "URGENT", "complaintId", UUID.randomUUID())));

        complaint().body("severity", equalTo("MEDIUM"));
        events.in(customer.tenant(), mark).andNothingElse();
    }

    private void becomes(String priority) {
        story.deliver(Story.ticket("priority-changed", customer, Map.of("kind", "COMPLAINT", "priority", priority)));
    }

    private ValidatableResponse complaint() {
        return customer.asAgent()
                .get("/v1/complaints/{id}", customer.complaintId())
                .then()
                .statusCode(200);
    }
}
