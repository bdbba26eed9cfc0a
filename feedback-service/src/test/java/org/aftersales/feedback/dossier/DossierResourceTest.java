package org.aftersales.feedback.dossier;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.aftersales.feedback.Asked;
import org.aftersales.feedback.Contacts;
import org.aftersales.feedback.Story;
import org.aftersales.feedback.delivery.PostOffice;
import org.aftersales.kit.test.IncomingEvents;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever asks what is kept of them gets all of it, and after their erasure nothing that tells of them. */
@QuarkusTest
class DossierResourceTest {

    @Inject
    Story story;

    @Inject
    Contacts contacts;

    @Inject
    PostOffice post;

    @Inject
    TestClock clock;

    private Asked asked;
    private String address;

    @BeforeEach
    void somebody_who_was_asked_as_two_customers_and_answered_badly() {
        clock.reset();
        asked = new Asked("t-" + UUID.randomUUID(), UUID.randomUUID(), "sub-" + UUID.randomUUID(), UUID.randomUUID());
        story.link(asked);
        address = contacts.open(asked, "fa", Map.of("phone", "+98 912 000 0000"));
        story.deliver(Story.ticket("closed", asked));
        post.deliver();
        Asked.form(UUID.randomUUID(), 5, 1)
                .formParam("comment", "He shouted.")
                .post(asked.link())
                .then()
                .statusCode(200);
        story.link(other());
    }

    @Test
    void everything_is_handed_over_in_one_document() {
        mine().body("customers", hasSize(2))
                .body("optedOut", equalTo(false))
                .body("contacts[0].email", equalTo(address))
                .body("contacts[0].phone", equalTo("+989120000000"))
                .body("invitations", hasSize(1))
                .body("invitations[0].status", equalTo("ANSWERED"))
                .body("invitations[0].response.answers.questionId", contains("quality", "emotional", "comment"))
                .body("invitations[0].response.answers.score", containsInAnyOrder(5, 1, null))
                .body("invitations[0].response.answers[2].words", equalTo("He shouted."))
                .body("happenings.event", contains("TICKET_FINISHED"))
                .body("happenings.subjectId", contains(asked.ticketId().toString()))
                .body("decisions.reasonCode", contains("ticket-closed"))
                .body("deliveries.status", contains("SENT"))
                .body("complaints", hasSize(1))
                .body("reviews", hasSize(0));
    }

    @Test
    void what_is_known_to_be_theirs_is_part_of_it() {
        var unit = story.registered(asked);

        mine().body("units", hasSize(1))
                .body("units[0].unitId", equalTo(unit.toString()))
                .body("units[0].proof", equalTo("SALE"));
    }

    @Test
    void that_somebody_opted_out_is_part_of_it() {
        given().formParam("wish", "out")
                .post(PostOffice.optOut(post.onlyMailTo(address)))
                .then()
                .statusCode(200);

        mine().body("optedOut", equalTo(true));
    }

    @Test
    void staff_hands_over_the_same_of_any_customer_that_the_person_is() {
        var whole = mine().extract().asString();

        Asked.as(Tokens.manager(asked.tenant()))
                .get("/v1/customers/{id}/export", asked.customerId())
                .then()
                .statusCode(200)
                .body(equalTo(whole));
    }

    @Test
    void whom_nothing_is_kept_of_is_not_found() {
        Asked.as(Tokens.manager(asked.tenant()))
                .get("/v1/customers/{id}/export", UUID.randomUUID())
                .then()
                .statusCode(404);
        Asked.as(Tokens.customer(asked.tenant(), "nobody"))
                .get("/v1/customers/me/export")
                .then()
                .statusCode(200)
                .body("customers", hasSize(0))
                .body("invitations", hasSize(0));
    }

    @Test
    void after_an_erasure_nothing_that_somebody_said_or_where_they_are_is_left() {
        contacts.erase(asked);
        story.deliver(IncomingEvents.of(
                "warranty.customer.erased.v1", Map.of("customerId", asked.customerId()), asked.tenant()));

        Asked.as(Tokens.manager(asked.tenant()))
                .get("/v1/customers/{id}/export", asked.customerId())
                .then()
                .statusCode(200)
                .body("contacts", hasSize(0))
                .body("deliveries", hasSize(0))
                .body("happenings", hasSize(0))
                .body("invitations[0].response.answers.score", containsInAnyOrder(5, 1, null))
                .body(not(containsString("shouted")))
                .body(not(containsString(address)));
    }

    private Asked other() {
        return new Asked(asked.tenant(), UUID.randomUUID(), asked.subject(), UUID.randomUUID());
    }

    private ValidatableResponse mine() {
        return asked.asCustomer().get("/v1/customers/me/export").then().statusCode(200);
    }
}
