package org.aftersales.feedback.complaint;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
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

/** Who complains by a ticket is promised from then, however late we hear of it. It is the midnight before 21 November. */
@QuarkusTest
class LateTicketTest {

    private static final String ROUND_THE_CLOCK = """
            {"hours": {"zone": "UTC", "week": {
                "FRIDAY": [{"from": "00:00", "to": "24:00"}], "SATURDAY": [{"from": "00:00", "to": "24:00"}]}},
             "targets": [
                {"severity": "MEDIUM", "firstContact": "PT8H", "proposal": "PT20H", "resolution": "PT80H"},
                {"severity": "HIGH", "firstContact": "PT8H", "proposal": "PT20H", "resolution": "PT80H"},
                {"severity": "CRITICAL", "firstContact": "PT2H", "proposal": "PT10H", "resolution": "PT80H"}],
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
    void today() {
        clock.reset();
    }

    @AfterEach
    void not_later() {
        clock.reset();
    }

    @Test
    void what_was_missed_in_the_three_days_until_it_is_read_is_broken_once_since_its_deadline() {
        read("2026-11-18T00:00:00Z");
        complaint()
                .body("openedAt", equalTo("2026-11-18T00:00:00Z"))
                .body("firstContact.dueAt", equalTo("2026-11-19T00:00:00Z"))
                .body("proposal.dueAt", equalTo("2026-11-21T00:00:00Z"))
                .body("resolution.dueAt", equalTo("2026-11-28T00:00:00Z"));

        timers.sweep();
        timers.sweep();
        assertEquals(List.of("FIRST_CONTACT 2026-11-19T00:00:00Z", "PROPOSAL 2026-11-21T00:00:00Z"), broken());
        complaint().body("firstContact.breached", equalTo(true)).body("resolution.breached", equalTo(false));

        clock.advance(Duration.ofDays(7));
        timers.sweep();
        timers.sweep();
        assertEquals("RESOLUTION 2026-11-28T00:00:00Z", broken().getLast());
        assertEquals(3, broken().size());
    }

    @Test
    void a_step_that_has_passed_unread_is_told_before_the_promise_is_broken() {
        customer.asManager()
                .contentType("application/json")
                .body(ROUND_THE_CLOCK)
                .put("/v1/complaint-terms/versions/1")
                .then()
                .statusCode(201);
        read("2026-11-20T16:30:00Z"); // the step was at 23:30, and half past midnight it is due

        timers.sweep();

        complaint()
                .body("escalatedTo", equalTo("team-lead"))
                .body("firstContact.dueAt", equalTo("2026-11-21T00:30:00Z"))
                .body("firstContact.breached", equalTo(false));
    }

    @Test
    void whose_clock_is_ahead_of_ours_is_promised_from_now() {
        read("2026-11-21T00:00:07Z");

        complaint()
                .body("openedAt", equalTo("2026-11-21T00:00:00Z"))
                .body("firstContact.dueAt", equalTo("2026-11-22T00:00:00Z"));
    }

    private void read(String openedAt) {
        story.deliver(Story.ticket("opened", customer, Map.of("kind", "COMPLAINT", "openedAt", openedAt)));
    }

    private ValidatableResponse complaint() {
        return customer.asAgent()
                .get("/v1/complaints/{id}", customer.complaintId())
                .then()
                .statusCode(200);
    }

    private List<String> broken() {
        return events.of(customer.tenant()).stream()
                .filter(event -> event.type().equals("feedback.complaint.breached.v1"))
                .map(event -> event.field("promise") + " " + event.field("dueAt"))
                .toList();
    }
}
