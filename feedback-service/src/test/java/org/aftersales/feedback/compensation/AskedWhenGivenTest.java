package org.aftersales.feedback.compensation;

import static org.aftersales.feedback.compensation.AuthorityFixtures.AUTHORITY;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.aftersales.feedback.Story;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.IncomingEvents;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.timer.TimerSweep;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody is asked whether points have put it right before they have them. */
@QuarkusTest
class AskedWhenGivenTest {

    private static final int DELAY = 3;
    private static final int PATIENCE = 7;

    @Inject
    Story story;

    @Inject
    EventProbe events;

    @Inject
    TestClock clock;

    @Inject
    TimerSweep timers;

    private Desk desk;

    @BeforeEach
    void a_customer_who_was_contacted() {
        clock.reset();
        desk = Desk.open(story, AUTHORITY);
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @ParameterizedTest
    @ValueSource(strings = {"credited", "refused"})
    void they_are_asked_when_it_is_known_what_they_have_got(String answer) {
        var id = desk.approved();
        resolved();
        days(DELAY);
        asked(0);

        desk.answer(id, answer);
        days(1);

        asked(1);
        assertEquals(List.of("DEFER compensation-underway", "SEND due"), decided());
    }

    @Test
    void who_already_has_them_is_asked_without_waiting() {
        desk.given(100);
        resolved();

        days(DELAY);

        asked(1);
    }

    @Test
    void who_said_it_twice_is_asked_about_neither_before_they_have_them() {
        var owner = Unhappy.owner(story);
        var first = owner.complained();
        var id = first.approved();
        desk = owner.ticketed();
        first.end();
        resolved();
        days(DELAY);
        asked(0);

        first.answer(id, "credited");
        days(1);

        asked(1);
    }

    @Test
    void nobody_waits_for_ever() {
        desk.approved();
        resolved();
        days(DELAY);
        for (int day = 0; day < PATIENCE; day++) {
            asked(0);
            days(1);
        }

        asked(1);
    }

    private void resolved() {
        desk.end();
        var values = Map.of(
                "complaintId", desk.complaint(),
                "customerId", desk.asked().customerId(),
                "resolvedAt", clock.instant().toString());
        story.deliver(IncomingEvents.of(
                "feedback.complaint.resolved.v1", values, desk.asked().tenant()));
    }

    private void days(int some) {
        clock.advance(Duration.ofDays(some));
        timers.sweep();
    }

    private void asked(int times) {
        desk.asked()
                .asCustomer()
                .get("/v1/me/invitations")
                .then()
                .statusCode(200)
                .body("items", hasSize(times));
    }

    /** About the recovery, in their order. */
    private List<String> decided() {
        return events.of(desk.asked().tenant()).stream()
                .filter(event -> event.type().equals("feedback.invitation.decided.v2"))
                .map(event -> event.field("decision") + " " + event.field("reasonCode"))
                .toList();
    }
}
