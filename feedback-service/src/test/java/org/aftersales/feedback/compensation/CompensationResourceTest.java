package org.aftersales.feedback.compensation;

import static org.aftersales.feedback.compensation.AuthorityFixtures.AUTHORITY;
import static org.aftersales.feedback.compensation.AuthorityFixtures.authority;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.aftersales.feedback.Asked;
import org.aftersales.feedback.Story;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who gives how much, alone or with somebody else's eyes, and never more than the month has. */
@QuarkusTest
class CompensationResourceTest {

    @Inject
    Story story;

    @Inject
    EventProbe events;

    @Inject
    TestClock clock;

    private Desk desk;

    @BeforeEach
    void a_customer_who_was_contacted() {
        clock.reset();
        desk = Desk.open(story, AUTHORITY);
    }

    @Test
    void what_the_proposer_may_give_alone_is_given_at_once() {
        var id = desk.propose("agent", 200)
                .statusCode(201)
                .body("status", equalTo("APPROVED"))
                .body("worth.amount", equalTo("20.00"))
                .body("approval.approvedBy", equalTo("a-proposer"))
                .body("offer", equalTo(1))
                .extract()
                .<String>path("id");

        desk.theCase()
                .body("status", equalTo("PROPOSED"))
                .body("proposal.remedy", equalTo("COMPENSATED"))
                .body("compensation", equalTo("APPROVED"));
        events.in(desk.asked().tenant())
                .expect("feedback.compensation.approved.v1")
                .with("compensationId", id)
                .with("complaintId", desk.complaint())
                .with("points", 200)
                .with("request", 1);
    }

    @Test
    void for_more_somebody_else_with_the_authority_decides() {
        var id = desk.propose("agent", 201)
                .statusCode(201)
                .body("status", equalTo("PROPOSED"))
                .body("approval", nullValue())
                .extract()
                .<String>path("id");
        desk.theCase().body("status", equalTo("CONTACTED")).body("proposal.proposedAt", nullValue());

        desk.decide(id, "manager", "a-proposer", true, 0).statusCode(403).body("code", equalTo("four-eyes"));
        desk.decide(id, "agent", "another", true, 0).statusCode(403).body("code", equalTo("beyond-authority"));
        desk.decide(id, "manager", "a-decider", true, 7).statusCode(412);
        desk.decide(id, "manager", "a-decider", true, 0)
                .statusCode(200)
                .body("status", equalTo("APPROVED"))
                .body("approval.approvedBy", equalTo("a-decider"));
        desk.decide(id, "manager", "a-decider", true, 1).statusCode(409).body("code", equalTo("illegal-transition"));
        desk.theCase().body("status", equalTo("PROPOSED")).body("proposal.remedy", equalTo("COMPENSATED"));
    }

    @Test
    void what_is_rejected_leaves_room_for_another_offer() {
        var id = desk.proposed();
        desk.propose("agent", 100).statusCode(409).body("code", equalTo("already-compensated"));

        desk.decide(id, "manager", "a-decider", false, 0).statusCode(200).body("status", equalTo("REJECTED"));

        desk.theCase().body("compensation", equalTo("REJECTED"));
        desk.propose("agent", 100).statusCode(201).body("offer", equalTo(2));
    }

    @Test
    void nothing_goes_beyond_the_budget_of_the_month() {
        desk.publish(2, authority("19.99")).statusCode(201);

        desk.propose("agent", 200).statusCode(422).body("code", equalTo("budget-exhausted"));

        desk.budget().body("committed.amount", equalTo("0.00")).body("left.amount", equalTo("19.99"));
        desk.theCase().body("status", equalTo("CONTACTED")).body("compensation", nullValue());
    }

    @Test
    void what_was_given_is_counted_against_the_month() {
        desk.propose("agent", 200).statusCode(201);

        desk.budget()
                .body("month", equalTo("2026-11"))
                .body("committed.amount", equalTo("20.00"))
                .body("left.amount", equalTo("100.00"));
    }

    @Test
    void nobody_is_compensated_before_they_were_contacted_or_anything_was_laid_down() {
        var asked = story.closedRepair();
        Asked.form(UUID.randomUUID(), 5, 1).post(asked.link()).then().statusCode(200);
        var other = new Desk(story, asked, asked.complaintId());
        other.propose("agent", 100).statusCode(409).body("code", equalTo("illegal-transition"));

        other.contact();

        other.propose("agent", 100).statusCode(422).body("code", equalTo("no-authority"));
    }

    @ParameterizedTest
    @CsvSource({"0,/points", "-1,/points", "1000001,/points"})
    void what_is_no_number_of_points_is_refused_with_its_place(long points, String pointer) {
        desk.propose("agent", points).statusCode(400).body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void an_authority_is_published_in_versions_and_judged_before() {
        desk.publish(1, AUTHORITY).statusCode(200);
        desk.publish(1, authority("1.00")).statusCode(409).body("code", equalTo("version-immutable"));
        desk.publish(3, AUTHORITY).statusCode(409).body("code", equalTo("version-out-of-turn"));
        desk.publish(2, authority("-1.00")).statusCode(422).body("code", equalTo("invalid-authority"));

        desk.as("agent", "an-agent")
                .get("/v1/compensation-authority")
                .then()
                .body("version", equalTo(1))
                .body("authority.grants", hasSize(4));
    }

    @Test
    void lists_are_narrowed_and_other_tenants_see_nothing() {
        var id = desk.proposed();

        desk.as("agent", "an-agent")
                .queryParam("complaintId", desk.complaint())
                .queryParam("status", "PROPOSED")
                .get("/v1/compensations")
                .then()
                .body("items.id", contains(id));
        var elsewhere = Tokens.manager("t-elsewhere");
        Asked.as(elsewhere).get("/v1/compensations").then().body("items", hasSize(0));
        Asked.as(elsewhere).get("/v1/compensations/{id}", id).then().statusCode(404);
        Asked.as(elsewhere)
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("points", 1, "ground", "DELAY"))
                .post("/v1/complaints/{id}/compensations", desk.complaint())
                .then()
                .statusCode(404);
    }

    @Test
    void neither_stuck_nor_not_is_refused() {
        desk.as("agent", "an-agent")
                .queryParam("stuck", "maybe")
                .get("/v1/compensations")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-parameter"));
    }
}
