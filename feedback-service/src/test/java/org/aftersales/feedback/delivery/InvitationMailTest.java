package org.aftersales.feedback.delivery;

import static io.restassured.RestAssured.given;
import static org.aftersales.feedback.delivery.PostOffice.header;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.aftersales.feedback.Asked;
import org.aftersales.feedback.Contacts;
import org.aftersales.feedback.Story;
import org.aftersales.feedback.SurveyRules;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.timer.TimerSweep;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is asked is told so, where they allow it, and can answer from there. */
@QuarkusTest
class InvitationMailTest {

    @Inject
    Story story;

    @Inject
    Contacts contacts;

    @Inject
    PostOffice post;

    @Inject
    TestClock clock;

    @Inject
    TimerSweep timers;

    private final Asked asked =
            new Asked("t-" + UUID.randomUUID(), UUID.randomUUID(), "sub-" + UUID.randomUUID(), UUID.randomUUID());

    @BeforeEach
    void today() {
        clock.reset();
        post.deliver();
        story.link(asked);
    }

    @AfterEach
    void the_world_is_well() {
        Carried.mended();
        clock.reset();
    }

    @Test
    void a_mail_leads_to_the_page_where_it_is_answered() {
        var address = contacts.open(asked, "en");
        ask();

        assertEquals(List.of(), post.mailsTo(address)); // not within the transaction that asks
        post.deliver();

        var link = PostOffice.link(post.onlyMailTo(address));
        Asked.form(UUID.randomUUID(), 5, 4).post(link).then().statusCode(200).body(containsString("Thank you!"));
        asked.asAgent().get("/v1/responses").then().body("items", hasSize(1));
        deliveries().body("deliveries", hasSize(1)).body("deliveries[0].status", equalTo("SENT"));
    }

    @Test
    void a_mail_says_what_it_is_and_how_to_get_no_more_of_them() {
        var address = contacts.open(asked, "en");
        ask();
        post.deliver();

        var mail = post.onlyMailTo(address);
        var delivery = deliveries().extract().<String>path("deliveries[0].id");

        assertEquals("\"Aftersales\" <surveys@mail.test>", mail.getFrom());
        assertEquals("<d." + delivery + "@mail.test>", header(mail, "Message-ID"));
        assertEquals("surveys+d" + delivery.replace("-", "") + "@mail.test", mail.getBounceAddress());
        assertEquals("auto-generated", header(mail, "Auto-Submitted"));
        assertTrue(header(mail, "List-Unsubscribe").matches("<http.+/u/[\\w-]{27}>"), header(mail, "List-Unsubscribe"));
        assertEquals("List-Unsubscribe=One-Click", header(mail, "List-Unsubscribe-Post"));
        assertFalse(mail.getHtml().contains(address), mail.getHtml());
    }

    @ParameterizedTest
    @CsvSource({"en-GB, en, ltr, 5", "fa-IR, fa, rtl, ۵", "fr, en, ltr, 5"})
    void it_speaks_the_language_of_its_reader(String locale, String tag, String direction, String five)
            throws IOException {
        var address = contacts.open(asked, locale);
        ask();
        post.deliver();

        var mail = post.onlyMailTo(address);
        var html = mail.getHtml();
        Files.createDirectories(Path.of("target", "pages"));
        Files.writeString(Path.of("target", "pages", "invitation-" + tag + ".html"), html);

        assertTrue(html.contains("<html lang=\"" + tag + "\" dir=\"" + direction + "\">"), html);
        assertTrue(html.contains(">" + five + "</a>"), html);
        assertTrue(html.contains(PostOffice.link(mail) + "?rating=5"), html);
        assertFalse((mail.getSubject() + mail.getText() + html).matches("(?s).*(invite:|NOT_FOUND).*"), html);
    }

    @Test
    void a_step_in_the_mail_fills_in_the_page_and_records_nothing() {
        var address = contacts.open(asked, "en");
        ask();
        post.deliver();

        given().queryParam("rating", 2)
                .get(PostOffice.link(post.onlyMailTo(address)))
                .then()
                .statusCode(200)
                .body(containsString("id=\"quality-2\" value=\"2\" required checked"));

        asked.asAgent().get("/v1/responses").then().body("items", hasSize(0));
    }

    @Test
    void a_reminder_is_a_mail_of_its_own() {
        var address = contacts.open(asked, "en");
        SurveyRules.publish(asked.tenant(), SurveyRules.ABOUT_WORK, ", \"reminders\": {\"most\": 1, \"everyDays\": 5}");
        ask();
        post.deliver();
        clock.advance(Duration.ofDays(5));
        timers.sweep();
        post.deliver();

        var mails = post.mailsTo(address);

        assertEquals(2, mails.size());
        assertEquals(
                "Reminder: " + mails.getFirst().getSubject(), mails.getLast().getSubject());
        assertNotEquals(PostOffice.link(mails.getFirst()), PostOffice.link(mails.getLast()));
    }

    private void ask() {
        story.deliver(Story.ticket("closed", asked));
    }

    private ValidatableResponse deliveries() {
        return SurveyRules.explanation(asked.tenant(), newest()).statusCode(200);
    }

    private String newest() {
        var open = asked.asCustomer().get("/v1/me/invitations").<String>path("items[0].id");
        return open == null ? asked.asAgent().get("/v1/responses").path("items[0].invitationId") : open;
    }
}
