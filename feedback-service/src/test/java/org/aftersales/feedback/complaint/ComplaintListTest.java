package org.aftersales.feedback.complaint;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.aftersales.feedback.Asked;
import org.aftersales.feedback.Story;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who sees which complaints, and in which portions. */
@QuarkusTest
class ComplaintListTest {
    @Inject
    Story story;

    @Inject
    TestClock clock;

    private Asked asked;
    private String complaint;

    @BeforeEach
    void a_customer_who_was_treated_badly() {
        clock.reset();
        asked = story.closedRepair();
        Asked.form(UUID.randomUUID(), 5, 1).post(asked.link()).then().statusCode(200);
        complaint = asked.complaintId();
    }

    @Test
    void lists_are_narrowed_by_ticket_and_status() {
        list("ticketId", asked.ticketId().toString(), 1);
        list("ticketId", UUID.randomUUID().toString(), 0);
        list("status", "OPEN", 1);
        list("status", "RESOLVED", 0);
    }

    @ParameterizedTest
    @CsvSource({"ticketId,x", "status,open", "limit,0", "after,AAAA"})
    void a_query_that_cannot_be_read_is_refused_with_its_place(String parameter, String value) {
        asked.asAgent()
                .queryParam(parameter, value)
                .get("/v1/complaints")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("?" + parameter));
    }

    @Test
    void a_list_goes_on_where_its_cursor_says_and_only_there() {
        clock.advance(Duration.ofSeconds(1));
        answeredBadlyToo();
        var first = asked.asAgent().queryParam("limit", 1).get("/v1/complaints").then();
        var cursor = first.body("items", hasSize(1)).extract().<String>path("next");

        asked.asAgent()
                .queryParam("after", cursor)
                .get("/v1/complaints")
                .then()
                .body("items.id", contains(complaint))
                .body("next", nullValue());
        asked.asAgent()
                .queryParam("after", cursor)
                .queryParam("status", "OPEN")
                .get("/v1/complaints")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-cursor"));
    }

    @Test
    void customers_see_their_own_complaints_and_no_others() {
        asked.asCustomer().get("/v1/complaints").then().body("items.id", contains(complaint));
        asked.asCustomer().get("/v1/complaints/{id}", complaint).then().statusCode(200);

        var other = Asked.as(Tokens.customer(asked.tenant(), "somebody-else"));
        other.get("/v1/complaints").then().statusCode(200).body("items", hasSize(0));
        other.get("/v1/complaints/{id}", complaint).then().statusCode(404).body("code", equalTo("not-found"));
    }

    @Test
    void another_tenant_sees_nothing() {
        var elsewhere = Tokens.manager("t-elsewhere");

        Asked.as(elsewhere).get("/v1/complaints").then().body("items", hasSize(0));
        Asked.as(elsewhere).get("/v1/complaints/{id}", complaint).then().statusCode(404);
    }

    private void answeredBadlyToo() {
        var other = new Asked(asked.tenant(), UUID.randomUUID(), "another-subject", UUID.randomUUID());
        story.link(other);
        story.deliver(Story.ticket("closed", other));
        Asked.form(UUID.randomUUID(), 2, 4).post(other.link()).then().statusCode(200);
    }

    private void list(String parameter, String value, int expected) {
        asked.asAgent()
                .queryParam(parameter, value)
                .get("/v1/complaints")
                .then()
                .statusCode(200)
                .body("items", hasSize(expected));
    }
}
