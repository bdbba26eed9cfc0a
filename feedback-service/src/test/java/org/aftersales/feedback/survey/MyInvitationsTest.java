package org.aftersales.feedback.survey;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.aftersales.feedback.Asked;
import org.aftersales.feedback.Story;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MyInvitationsTest {
    @Inject
    Story story;

    @Inject
    TestClock clock;

    @BeforeEach
    void today() {
        clock.reset();
    }

    @Test
    void a_customer_sees_what_they_are_asked() {
        var asked = story.closedRepair();

        asked.asCustomer()
                .get("/v1/me/invitations")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].ticketId", equalTo(asked.ticketId().toString()))
                .body("items[0].ticketNumber", equalTo("TK-7K3M-92QF-M"))
                .body("items[0].occasion", equalTo("REPAIR"))
                .body("items[0].status", equalTo("SENT"))
                .body("items[0].sentAt", equalTo("2026-11-21T00:00:00Z"))
                .body("items[0].expiresAt", equalTo("2026-12-21T00:00:00Z"))
                .body("next", nullValue());
    }

    @Test
    void a_list_goes_on_where_its_cursor_says() {
        var first = story.closedRepair();
        clock.advance(Duration.ofSeconds(1));
        var second = story.closedAgain(first);

        var page = first.asCustomer()
                .queryParam("limit", 1)
                .get("/v1/me/invitations")
                .then();
        var cursor = page.statusCode(200)
                .body("items.ticketId", contains(second.ticketId().toString()))
                .extract()
                .<String>path("next");

        first.asCustomer()
                .queryParam("limit", 1)
                .queryParam("after", cursor)
                .get("/v1/me/invitations")
                .then()
                .statusCode(200)
                .body("items.ticketId", contains(first.ticketId().toString()))
                .body("next", nullValue());
    }

    @Test
    void a_cursor_of_another_person_is_refused() {
        var first = story.closedRepair();
        story.closedAgain(first);
        var cursor = first.asCustomer()
                .queryParam("limit", 1)
                .get("/v1/me/invitations")
                .<String>path("next");

        Asked.as(Tokens.customer(first.tenant(), "somebody-else"))
                .queryParam("after", cursor)
                .get("/v1/me/invitations")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-cursor"));
    }
}
