package org.aftersales.feedback.answer;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.aftersales.feedback.Asked;
import org.aftersales.feedback.Story;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.kit.timer.TimerSweep;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Staff helps customers to answer; what a customer says is neither shown to them nor changed by them. */
@QuarkusTest
class StaffLinkTest {

    private static final String KEPT = "We have kept what you answered.";

    @Inject
    Story story;

    @Inject
    EventProbe events;

    @Inject
    TestClock clock;

    @Inject
    TimerSweep timers;

    private final UUID form = UUID.randomUUID();
    private Asked asked;
    private String own;
    private String staffs;

    @BeforeEach
    void somebody_who_has_a_link_and_for_whom_staff_made_one() {
        clock.reset();
        asked = story.closed("SUPPORT");
        own = asked.link();
        staffs = link("an-agent");
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void what_is_answered_by_it_is_told_apart() {
        var mark = events.mark();

        answer(staffs, form, 5, 5).statusCode(200).body(containsString("Thank you"));

        events.in(asked.tenant(), mark).expect("feedback.response.recorded.v1").with("channel", "STAFF");
        Asked.as(Tokens.analyst(asked.tenant()))
                .get("/v1/scores?by=CHANNEL&channel=STAFF")
                .then()
                .statusCode(200)
                .body("items.group", contains("STAFF"));
    }

    @Test
    void what_the_customer_has_begun_is_not_shown_by_it() {
        begin(own);

        given().get(staffs)
                .then()
                .statusCode(200)
                .body(not(containsString(KEPT)))
                .body(not(containsString("required checked")));
        given().get(own).then().body(containsString(KEPT));
    }

    @Test
    void what_is_begun_by_it_is_not_kept() {
        begin(staffs);

        given().get(own).then().body(not(containsString(KEPT)));
        clock.advance(Duration.ofHours(5));
        timers.sweep();
        responses().body("items", hasSize(0));
    }

    @Test
    void what_was_answered_is_neither_shown_nor_changed_by_it() {
        answer(own, form, 3, 3).statusCode(200);

        given().queryParam("change", 1)
                .get(staffs)
                .then()
                .statusCode(200)
                .body(containsString("You have already answered"))
                .body(not(containsString("change=1")))
                .body(not(containsString(form.toString())));
        Asked.form(UUID.randomUUID(), 5, 5)
                .formParam("changes", form.toString())
                .post(staffs)
                .then()
                .statusCode(409);
        responses().body("items.qualityScore", contains(3));
    }

    @Test
    void what_staff_has_answered_first_its_customer_answers_otherwise() {
        answer(staffs, form, 5, 5).statusCode(200);

        given().get(own).then().body(containsString("?change=1"));
        Asked.form(UUID.randomUUID(), 3, 3)
                .formParam("changes", form.toString())
                .post(own)
                .then()
                .statusCode(200);

        responses().body("items.qualityScore", contains(3));
    }

    @Test
    void nobody_makes_one_about_what_they_have_done_themselves() {
        var other = new Asked(asked.tenant(), UUID.randomUUID(), "sub-" + UUID.randomUUID(), UUID.randomUUID());
        story.link(other);
        story.deliver(Story.ticket("assigned", other, Map.of("assignee", "agent-1")));
        story.deliver(Story.ticket("assigned", other, Map.of("assignee", "agent-2")));
        story.deliver(Story.ticket("closed", other));

        mint(other, "agent-1").statusCode(403).body("code", equalTo("own-work"));
        mint(other, "agent-2").statusCode(403).body("code", equalTo("own-work"));
        mint(other, "agent-3").statusCode(201);
        mint(other, other.subject()).statusCode(201);
    }

    @Test
    void who_works_here_makes_their_own_as_a_customer() {
        begin(own);

        given().get(link(asked.subject())).then().body(containsString(KEPT));
    }

    @Test
    void that_it_has_reached_its_customer_is_not_known_by_it() {
        var other = story.closedRepair();
        var mark = events.mark();

        mint(other, "an-agent").statusCode(201);

        events.in(other.tenant(), mark).andNothingElse();
    }

    private String link(String agent) {
        return URI.create(mint(asked, agent).statusCode(201).extract().path("url"))
                .getPath();
    }

    private static ValidatableResponse mint(Asked customer, String agent) {
        return Asked.as(Tokens.of("agent", customer.tenant(), agent))
                .header("Idempotency-Key", UUID.randomUUID())
                .post("/v1/invitations/{id}/links", customer.invitationId())
                .then();
    }

    private static ValidatableResponse answer(String link, UUID id, int quality, int emotional) {
        return Asked.form(id, quality, emotional).post(link).then();
    }

    /** The first step, which leads to another. */
    private static void begin(String link) {
        Asked.form(UUID.randomUUID(), 1, 2)
                .formParam("shown", "quality,emotional,effort,comment")
                .post(link)
                .then()
                .statusCode(200)
                .body(containsString("one more step"));
    }

    private ValidatableResponse responses() {
        return asked.asAgent().get("/v1/responses").then().statusCode(200);
    }
}
