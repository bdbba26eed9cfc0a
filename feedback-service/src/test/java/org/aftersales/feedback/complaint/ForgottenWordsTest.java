package org.aftersales.feedback.complaint;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.aftersales.feedback.Asked;
import org.aftersales.feedback.Story;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.timer.TimerSweep;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How long it is kept what a customer has said about a complaint. */
@QuarkusTest
class ForgottenWordsTest {

    @Inject
    Story story;

    @Inject
    TestClock clock;

    @Inject
    TimerSweep timers;

    private Asked customer;
    private String complaint;

    @BeforeEach
    void somebody_who_said_what_is_wrong() {
        clock.reset();
        customer = new Asked("t-" + UUID.randomUUID(), UUID.randomUUID(), "a-subject", UUID.randomUUID());
        story.link(customer);
        complaint = customer.asCustomer()
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body(Map.of("unitId", story.registered(customer), "words", "It hums at night."))
                .post("/v1/me/complaints")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void half_a_year_later_it_is_gone_and_the_complaint_is_not() {
        withdraw();

        later(179);
        words().statusCode(200).body("words", equalTo("It hums at night."));
        later(1);

        words().statusCode(404);
        customer.asAgent().get("/v1/complaints/{id}", complaint).then().statusCode(200);
    }

    @Test
    void whoever_still_works_at_it_can_read_it() {
        later(180);
        words().statusCode(200);
        later(30);
        words().statusCode(200);

        withdraw();
        later(1);

        words().statusCode(404);
    }

    private void later(int days) {
        clock.advance(Duration.ofDays(days));
        timers.sweep();
    }

    private void withdraw() {
        customer.asAgent()
                .contentType("application/json")
                .header("If-Match", "*")
                .body("{\"reason\":\"WITHDRAWN\"}")
                .put("/v1/complaints/{id}/closure", complaint)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse words() {
        return customer.asAgent().get("/v1/complaints/{id}/words", complaint).then();
    }
}
