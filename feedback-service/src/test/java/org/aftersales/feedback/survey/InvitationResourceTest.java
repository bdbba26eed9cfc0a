package org.aftersales.feedback.survey;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.aftersales.feedback.Asked;
import org.aftersales.feedback.Story;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.timer.TimerSweep;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InvitationResourceTest {
    @Inject
    Story story;

    @Inject
    EventProbe events;

    @Inject
    TestClock clock;

    @Inject
    TimerSweep timers;

    @BeforeEach
    void today() {
        clock.reset();
    }

    @Test
    void a_fresh_link_leads_to_the_page_and_so_does_the_one_before() {
        var asked = story.closedRepair();
        var before = asked.link();

        var fresh = asked.link();

        RestAssured.get(fresh).then().statusCode(200);
        RestAssured.get(before).then().statusCode(200);
    }

    @Test
    void a_link_is_absolute_unguessable_and_ends_with_the_invitation() {
        var asked = story.closedRepair();

        mint(asked, asked.invitationId())
                .statusCode(201)
                .body("url", matchesPattern("http://localhost/s/[A-Za-z0-9_-]{22,}"))
                .body("expiresAt", equalTo("2026-12-21T00:00:00Z"));
    }

    @Test
    void an_agent_makes_links_for_customers() {
        var asked = story.closedRepair();

        asked.asAgent()
                .header("Idempotency-Key", UUID.randomUUID())
                .post("/v1/invitations/{id}/links", asked.invitationId())
                .then()
                .statusCode(201);
    }

    @Test
    void minting_tells_once_that_it_has_reached_them_and_nothing_of_the_link() {
        var asked = story.closedRepair();
        var mark = events.mark();

        asked.link();
        asked.link();

        events.in(asked.tenant(), mark)
                .expect("feedback.invitation.reached.v1")
                .with("channel", "LINK")
                .with("delivered", true)
                .andNothingElse();
    }

    @Test
    void without_an_idempotency_key_no_link_is_made() {
        var asked = story.closedRepair();

        asked.asCustomer()
                .post("/v1/invitations/{id}/links", asked.invitationId())
                .then()
                .statusCode(400)
                .body("code", equalTo("idempotency-key-missing"));
    }

    @Test
    void there_is_no_link_to_what_was_answered() {
        var asked = story.closedRepair();
        var invitation = asked.invitationId();
        Asked.form(UUID.randomUUID(), 5, 5).post(asked.link()).then().statusCode(200);

        mint(asked, invitation).statusCode(409).body("code", equalTo("invitation-not-answerable"));
    }

    @Test
    void an_expired_invitation_is_neither_listed_nor_linked_and_for_a_while_answered_late() {
        var asked = story.closedRepair();
        var invitation = asked.invitationId();
        var link = asked.link();

        clock.advance(Duration.ofDays(30));

        timers.sweep();

        mint(asked, invitation).statusCode(409);
        asked.asCustomer().get("/v1/me/invitations").then().body("items", hasSize(0));
        RestAssured.get(link).then().statusCode(200);
        Asked.form(UUID.randomUUID(), 5, 5).post(link).then().statusCode(200);
        asked.asAgent().get("/v1/responses").then().body("items[0].late", equalTo(true));
    }

    @Test
    void a_week_later_the_link_is_dead() {
        var asked = story.closedRepair();
        var link = asked.link();

        clock.advance(Duration.ofDays(30));
        timers.sweep();
        clock.advance(Duration.ofDays(7));

        RestAssured.get(link).then().statusCode(404);
        Asked.form(UUID.randomUUID(), 5, 5).post(link).then().statusCode(404);
        timers.sweep();
        RestAssured.get(link).then().statusCode(404);
    }

    @Test
    void expiry_forgets_the_link_but_not_the_answer() {
        var asked = story.closedRepair();
        Asked.form(UUID.randomUUID(), 5, 5).post(asked.link()).then().statusCode(200);

        clock.advance(Duration.ofDays(30));
        timers.sweep();

        asked.asAgent().get("/v1/responses").then().statusCode(200).body("items", hasSize(1));
    }

    @Test
    void an_unknown_invitation_and_an_unreadable_id_answer_404() {
        var asked = story.closedRepair();

        mint(asked, UUID.randomUUID().toString()).statusCode(404).body("code", equalTo("not-found"));
        mint(asked, "not-an-id").statusCode(404);
    }

    private static ValidatableResponse mint(Asked asked, String invitation) {
        return asked.asCustomer()
                .header("Idempotency-Key", UUID.randomUUID())
                .post("/v1/invitations/{id}/links", invitation)
                .then();
    }
}
