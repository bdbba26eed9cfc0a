package org.aftersales.feedback.compensation;

import static org.aftersales.feedback.compensation.Unhappy.part;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.aftersales.feedback.Asked;
import org.aftersales.feedback.Story;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.IncomingEvents;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.timer.TimerSweep;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happened to somebody is asked about and counted once, in however many ways they say it. */
@QuarkusTest
class CountedOnceTest {

    @Inject
    Story story;

    @Inject
    EventProbe events;

    @Inject
    TestClock clock;

    @Inject
    TimerSweep timers;

    private Unhappy owner;

    @BeforeEach
    void an_owner() {
        clock.reset();
        owner = Unhappy.owner(story);
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void who_said_it_twice_is_asked_once_and_answers_about_both() {
        var complained = owner.complained();
        var ticketed = owner.ticketed();
        resolved(complained, ticketed);

        asked(1);
        assertEquals(List.of("SEND due", "SUPPRESS asked-already"), decided());
        answer(complained, 5);
        complained.theCase().body("status", equalTo("RECOVERED"));
        ticketed.theCase().body("status", equalTo("RECOVERED"));
    }

    @Test
    void what_is_not_the_same_is_asked_about_twice() {
        var complained = owner.complained();
        var ticketed = owner.ticketed();
        part(ticketed, "manager").statusCode(200);
        resolved(complained, ticketed);

        asked(2);
        answer(complained, 5);
        assertEquals(
                List.of("RECOVERED", "RESOLVED"),
                Stream.of(complained, ticketed)
                        .map(desk -> desk.theCase().extract().<String>path("status"))
                        .sorted()
                        .toList());
    }

    @Test
    void who_complains_of_it_again_when_they_were_asked_is_asked_again() {
        resolved(owner.complained());
        asked(1);
        clock.advance(Duration.ofHours(1));

        resolved(owner.ticketed(clock.instant()));

        asked(2);
    }

    /**
     * Five misfortunes of which one was told twice: 4 of 5 recovered, by Wilson 37.55 to 96.38. 10.00 was given to who
     * recovered and 20.00 to who did not, so that the one who was won back has cost 30.00.
     */
    @Test
    void the_rate_and_the_cost_are_of_misfortunes() {
        var complained = owner.complained();
        var ticketed = owner.ticketed();
        complained.given(100);
        var alone = owner.neighbour().written();
        alone.given(200);
        var others = Stream.generate(owner::neighbour).limit(3).map(Unhappy::written);
        var written = others.toArray(Desk[]::new);

        resolved(complained, ticketed);
        answer(complained, 5);
        resolved(alone);
        answer(alone, 1); // which is a complaint about the same
        resolved(written);
        for (var each : written) answer(each, 3);

        recovery()
                .body("contacted.complaints", equalTo(5), "contacted.heard", equalTo(5))
                .body("contacted.recovered", equalTo(4))
                .body("contacted.rate", equalTo(Map.of("value", 80.00f, "low", 37.55f, "high", 96.38f)))
                .body("uncontacted.complaints", equalTo(0))
                .body("costs[0].given.amount", equalTo("30.00"))
                .body("costs[0].compensated", equalTo(2))
                .body("costs[0].perRecovered.amount", equalTo("30.00"));
    }

    private ValidatableResponse recovery() {
        return owner.asked()
                .asManager()
                .get("/v1/complaints/recovery?from=2026-11-20&to=2026-11-21")
                .then()
                .statusCode(200);
    }

    /** All at one moment; whom they belong to is asked about them three days later. */
    private void resolved(Desk... desks) {
        for (var desk : desks) {
            desk.end();
            var values = Map.of(
                    "complaintId", desk.complaint(),
                    "customerId", desk.asked().customerId(),
                    "resolvedAt", clock.instant().toString());
            story.deliver(IncomingEvents.of(
                    "feedback.complaint.resolved.v1", values, desk.asked().tenant()));
        }
        clock.advance(Duration.ofDays(3));
        timers.sweep();
    }

    private void asked(int times) {
        owner.asked()
                .asCustomer()
                .get("/v1/me/invitations")
                .then()
                .statusCode(200)
                .body("items", hasSize(times));
    }

    private static void answer(Desk who, int emotional) {
        Asked.form(UUID.randomUUID(), 5, emotional)
                .post(who.asked().link())
                .then()
                .statusCode(200);
    }

    private List<String> decided() {
        return events.of(owner.asked().tenant()).stream()
                .filter(event -> event.type().equals("feedback.invitation.decided.v2"))
                .map(event -> event.field("decision") + " " + event.field("reasonCode"))
                .toList();
    }
}
