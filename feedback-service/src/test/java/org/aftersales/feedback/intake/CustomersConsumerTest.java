package org.aftersales.feedback.intake;

import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.aftersales.feedback.Asked;
import org.aftersales.feedback.Story;
import org.aftersales.kit.test.IncomingEvents;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CustomersConsumerTest {

    @Inject
    Story story;

    @Inject
    TestClock clock;

    @BeforeEach
    void today() {
        clock.reset();
    }

    @Test
    void a_linked_customer_sees_what_they_are_asked_also_what_came_before_the_link() {
        var asked = new Asked("t-" + UUID.randomUUID(), UUID.randomUUID(), "late-comer", UUID.randomUUID());
        story.deliver(Story.ticket("closed", asked));
        invitationsOf(asked, asked.subject(), 0);

        story.link(asked);

        invitationsOf(asked, asked.subject(), 1);
    }

    @Test
    void one_person_may_be_several_customers() {
        var atOneRetailer = story.closedRepair();
        var atAnother =
                new Asked(atOneRetailer.tenant(), UUID.randomUUID(), atOneRetailer.subject(), UUID.randomUUID());
        story.link(atAnother);

        story.deliver(Story.ticket("closed", atAnother));

        invitationsOf(atOneRetailer, atOneRetailer.subject(), 2);
    }

    @Test
    void the_newest_link_counts_and_an_older_one_that_comes_late_does_not() {
        var asked = story.closedRepair();
        link(asked, "the-new-owner", "2027-01-01T00:00:00Z");

        link(asked, asked.subject(), "2026-12-31T00:00:00Z");

        invitationsOf(asked, "the-new-owner", 1);
        invitationsOf(asked, asked.subject(), 0);
    }

    @Test
    void whoever_is_linked_after_an_erasure_is_asked_nothing_of_what_came_before() {
        var asked = story.closedRepair();
        invitationsOf(asked, asked.subject(), 1);

        erase(asked);
        erase(asked);

        invitationsOf(asked, asked.subject(), 0);
        link(asked, "back-again", "2027-01-01T00:00:00Z");
        invitationsOf(asked, "back-again", 0);
    }

    private void erase(Asked asked) {
        story.deliver(IncomingEvents.of(
                "warranty.customer.erased.v1", Map.of("customerId", asked.customerId()), asked.tenant()));
    }

    @Test
    void a_link_in_one_tenant_is_none_in_another() {
        var asked = story.closedRepair();

        Asked.as(Tokens.customer("t-another", asked.subject()))
                .get("/v1/me/invitations")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    private void link(Asked asked, String subject, String linkedAt) {
        story.deliver(IncomingEvents.of(
                "warranty.customer.linked.v1",
                Map.of("customerId", asked.customerId(), "subject", subject, "linkedAt", linkedAt),
                asked.tenant()));
    }

    private static void invitationsOf(Asked asked, String subject, int expected) {
        Asked.as(Tokens.customer(asked.tenant(), subject))
                .get("/v1/me/invitations")
                .then()
                .statusCode(200)
                .body("items", hasSize(expected));
    }
}
