package org.aftersales.loyalty.intake;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import org.aftersales.kit.test.Tokens;
import org.aftersales.loyalty.Deliveries;
import org.aftersales.loyalty.Story;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ErasureTest {
    private final Deliveries deliveries;

    ErasureTest(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Test
    void an_erased_customer_is_no_member_and_erasing_again_changes_nothing() {
        var story = Story.begin();
        deliveries.deliver(story.registered(), story.linked());

        deliveries.deliver(story.erased(), story.erased());

        assertEquals(404, status(story));
    }

    @Test
    void who_is_linked_after_an_erasure_begins_anew() {
        var story = Story.begin();
        deliveries.deliver(story.registered(), story.linked(), story.erased());

        deliveries.deliver(story.linked(), story.registered());

        assertBalance(story, 59);
    }

    @Test
    void what_an_erased_customer_earns_waits_for_whoever_is_linked_next() {
        var story = Story.begin();
        deliveries.deliver(story.linked(), story.erased(), story.registered());

        deliveries.deliver(new Story(story.tenant(), "next", story.customer()).linked());

        assertBalance(new Story(story.tenant(), "next", story.customer()), 59);
    }

    @Test
    void a_person_stays_a_member_while_another_of_their_customers_is_left() {
        var first = Story.begin();
        var second = first.samePerson();
        deliveries.deliver(first.registered(), second.registered(), first.linked(), second.linked());

        deliveries.deliver(first.erased());

        assertBalance(second, 118);
        deliveries.deliver(second.erased());
        assertEquals(404, status(second));
    }

    private static int status(Story story) {
        return given().auth()
                .oauth2(Tokens.customer(story.tenant(), story.subject()))
                .get("/v1/me/loyalty")
                .statusCode();
    }

    private static void assertBalance(Story story, int points) {
        given().auth()
                .oauth2(Tokens.customer(story.tenant(), story.subject()))
                .get("/v1/me/loyalty")
                .then()
                .statusCode(200)
                .body("balance.available", equalTo(points));
    }
}
