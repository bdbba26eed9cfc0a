package org.aftersales.feedback.delivery;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.feedback.Asked;
import org.aftersales.feedback.Contacts;
import org.aftersales.feedback.Story;
import org.aftersales.feedback.SurveyRules;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.IncomingEvents;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.timer.TimerSweep;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A link that was sent works until what it asks has ended, whatever was sent after it; then none does. */
@QuarkusTest
class LastingLinksTest {

    @Inject
    Story story;

    @Inject
    Contacts contacts;

    @Inject
    PostOffice post;

    @Inject
    EventProbe events;

    @Inject
    TestClock clock;

    @Inject
    TimerSweep timers;

    private final Asked asked =
            new Asked("t-" + UUID.randomUUID(), UUID.randomUUID(), "sub-" + UUID.randomUUID(), UUID.randomUUID());

    private String optOut;
    private List<String> links;

    /** A mail, a reminder five days later, and the survey opened in the app. */
    @BeforeEach
    void somebody_with_several_links() {
        clock.reset();
        post.deliver();
        story.link(asked);
        var address = contacts.open(asked, "en");
        SurveyRules.publish(asked.tenant(), SurveyRules.ABOUT_WORK, ", \"reminders\": {\"most\": 1, \"everyDays\": 5}");
        story.deliver(Story.ticket("closed", asked));
        post.deliver();
        clock.advance(Duration.ofDays(5));
        timers.sweep();
        post.deliver();
        var mails = post.mailsTo(address);
        optOut = PostOffice.optOut(mails.getFirst());
        links = List.of(PostOffice.link(mails.getFirst()), PostOffice.link(mails.getLast()), asked.link());
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void the_first_mail_is_answered_after_a_reminder_and_after_a_look_in_the_app() {
        for (var link : links) given().get(link).then().statusCode(200).body(containsString("<form"));

        Asked.form(UUID.randomUUID(), 5, 4).post(links.getFirst()).then().statusCode(200);

        asked.asAgent().get("/v1/responses").then().body("items.qualityScore", contains(5));
    }

    @Test
    void what_was_answered_by_one_link_is_answered_for_all() {
        Asked.form(UUID.randomUUID(), 5, 4).post(links.getFirst()).then().statusCode(200);

        for (var link : links) {
            given().get(link).then().statusCode(200).body(containsString("You have already answered"));
            Asked.form(UUID.randomUUID(), 1, 1).post(link).then().statusCode(409);
        }
        asked.asAgent().get("/v1/responses").then().body("items", hasSize(1));
    }

    @Test
    void what_was_begun_by_one_link_is_gone_on_with_by_another() {
        var form = UUID.randomUUID();
        Asked.form(form, 5, 4).formParam("shown", "quality").post(links.getFirst());

        assertEquals(
                given().get(links.getFirst()).asString(),
                given().get(links.getLast()).asString());
    }

    @Test
    void when_the_time_is_over_none_works() {
        clock.advance(Duration.ofDays(25));
        timers.sweep();
        for (var link : links) given().get(link).then().statusCode(200); // a late answer is one
        clock.advance(Duration.ofDays(7));
        timers.sweep();

        noneWorks();
    }

    @Test
    void who_is_not_to_be_asked_any_more_has_none_that_works() {
        given().formParam("wish", "out").post(optOut).then().statusCode(200);

        noneWorks();
    }

    @Test
    void also_not_for_a_late_answer_once_the_time_was_over() {
        clock.advance(Duration.ofDays(25));
        timers.sweep();
        var mark = events.mark();

        given().formParam("wish", "out").post(optOut).then().statusCode(200);

        noneWorks();
        events.in(asked.tenant(), mark)
                .expect("feedback.invitation.opted-out.v1")
                .with("subject.id", asked.ticketId())
                .expect("feedback.customer.opted-out.v1")
                .andNothingElse();
    }

    @Test
    void what_nobody_can_answer_any_more_is_not_told_to_be_refused() {
        clock.advance(Duration.ofDays(33));
        timers.sweep();
        var mark = events.mark();

        given().formParam("wish", "out").post(optOut).then().statusCode(200);

        events.in(asked.tenant(), mark).expect("feedback.customer.opted-out.v1").andNothingElse();
    }

    @Test
    void who_was_erased_has_none_that_works() {
        contacts.erase(asked);
        story.deliver(IncomingEvents.of(
                "warranty.customer.erased.v1", Map.of("customerId", asked.customerId()), asked.tenant()));

        noneWorks();
    }

    private void noneWorks() {
        for (var link : links) {
            given().get(link).then().statusCode(404);
            Asked.form(UUID.randomUUID(), 5, 4).post(link).then().statusCode(404);
        }
        asked.asAgent().get("/v1/responses").then().body("items", hasSize(0));
    }
}
