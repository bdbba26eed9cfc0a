package org.aftersales.feedback.answer;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.feedback.Asked;
import org.aftersales.feedback.Contacts;
import org.aftersales.feedback.Story;
import org.aftersales.feedback.delivery.PostOffice;
import org.aftersales.kit.test.Browser;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.IncomingEvents;
import org.aftersales.kit.test.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who does not want to be asked says so by the link under a message, and is believed. */
@QuarkusTest
class OptOutResourceTest {

    private static final String OPTED_OUT = "feedback.invitation.opted-out.v1";

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

    @TestHTTPResource
    URI service;

    private Asked asked;
    private String letter;
    private String link;

    @BeforeEach
    void somebody_with_a_mail() {
        clock.reset();
        post.deliver();
        asked = new Asked("t-" + UUID.randomUUID(), UUID.randomUUID(), "sub-" + UUID.randomUUID(), UUID.randomUUID());
        story.link(asked);
        var address = contacts.open(asked, "en");
        story.deliver(Story.ticket("closed", asked));
        post.deliver();
        var mail = post.onlyMailTo(address);
        letter = mail.getHtml();
        link = PostOffice.optOut(mail);
    }

    @Test
    void looking_changes_nothing_however_often() {
        var mark = events.mark();
        for (int look = 0; look < 50; look++) {
            given().get(link).then().statusCode(200).body(containsString("Shall we stop asking you?"));
            given().head(link).then().statusCode(200);
        }

        assertEquals(List.of(), events.of(asked.tenant(), mark));
        asked.asCustomer().get("/v1/me/invitations").then().body("items", hasSize(1));
    }

    @Test
    void one_touch_in_the_mailbox_is_enough_and_is_told() {
        var mark = events.mark();

        given().formParam("List-Unsubscribe", "One-Click").post(link).then().statusCode(200);
        given().formParam("List-Unsubscribe", "One-Click").post(link).then().statusCode(200);

        events.in(asked.tenant(), mark)
                .expect(OPTED_OUT)
                .with("customerId", asked.customerId())
                .with("subject.id", asked.ticketId())
                .with("optedOutAt", "2026-11-21T00:00:00Z")
                .expect("feedback.customer.opted-out.v1")
                .with("customerId", asked.customerId())
                .with("optedOutAt", "2026-11-21T00:00:00Z")
                .andNothingElse();
        asked.asCustomer().get("/v1/me/invitations").then().body("items", hasSize(0));
        given().get(link).then().statusCode(200).body(containsString("You are not asked any more"));
    }

    @Test
    void mailboxes_may_send_that_touch_in_parts() {
        given().multiPart("List-Unsubscribe", "One-Click").post(link).then().statusCode(200);

        decided("no-consent");
    }

    @Test
    void whoever_said_so_is_not_asked_whatever_they_allow_elsewhere() {
        given().formParam("wish", "out").post(link).then().statusCode(200);
        contacts.open(asked, "en");

        decided("no-consent");
    }

    @Test
    void also_as_another_customer_that_they_are() {
        given().formParam("wish", "out").post(link).then().statusCode(200);
        var other = new Asked(asked.tenant(), UUID.randomUUID(), asked.subject(), UUID.randomUUID());
        story.link(other);

        var mark = events.mark();
        story.deliver(Story.ticket("closed", other));

        events.in(asked.tenant(), mark)
                .expect("feedback.invitation.decided.v1")
                .with("reasonCode", "no-consent")
                .andNothingElse();
    }

    @Test
    void it_can_be_taken_back_on_the_same_page() {
        given().formParam("wish", "out").post(link).then().statusCode(200);
        given().formParam("wish", "again")
                .post(link)
                .then()
                .statusCode(200)
                .body(containsString("Shall we stop asking you?"));

        decided("ticket-closed");
    }

    @Test
    void a_link_that_nobody_was_sent_does_not_work() {
        given().get("/u/" + "x".repeat(27)).then().statusCode(404).body(containsString("This link does not work"));
        given().formParam("wish", "out").post("/u/none").then().statusCode(404);
    }

    @Test
    void the_link_of_somebody_who_was_erased_works_no_more() {
        contacts.erase(asked);
        story.deliver(IncomingEvents.of(
                "warranty.customer.erased.v1", Map.of("customerId", asked.customerId()), asked.tenant()));

        given().get(link).then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({"en, 320", "en, 1280", "fa, 320", "fa, 1280"})
    void the_page_and_the_letter_look_as_they_should(String tag, int width) throws IOException {
        var folder = Files.createDirectories(Path.of("target", "pages"));
        var file = folder.resolve("letter-" + tag + ".html").toAbsolutePath();
        Files.writeString(file, letter(tag));
        try (var visit = Browser.visit(width, tag, Map.of())) {
            var shown = visit.open(service.resolve(link).toString());
            visit.picture("opt-out-" + tag + "-" + width);
            Usable.check(visit);
            shown.locator("button").click();
            shown.locator("svg.sign").waitFor();
            visit.picture("opted-out-" + tag + "-" + width);
            Usable.check(visit);
            visit.open(file.toUri().toString());
            visit.picture("letter-" + tag + "-" + width);
            assertTrue(visit.fitsItsWidth());
            assertEquals(0, visit.overflowing());
        }
    }

    private String letter(String tag) {
        if (tag.equals("en")) return letter;
        var other = new Asked(asked.tenant(), UUID.randomUUID(), "sub-" + UUID.randomUUID(), UUID.randomUUID());
        var address = contacts.open(other, tag);
        story.deliver(Story.ticket("closed", other));
        post.deliver();
        return post.onlyMailTo(address).getHtml();
    }

    private void decided(String reason) {
        var next = new Asked(asked.tenant(), asked.customerId(), asked.subject(), UUID.randomUUID());
        var mark = events.mark();
        story.deliver(Story.ticket("closed", next));
        events.in(asked.tenant(), mark).expect("feedback.invitation.decided.v1").with("reasonCode", reason);
    }
}
