package org.aftersales.feedback.survey;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.aftersales.feedback.Asked;
import org.aftersales.feedback.SurveyRules;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whom a rule would ask by how long they have been customers, told before it is published. */
@QuarkusTest
class RelationshipDryRunTest {

    @Inject
    Relationships relationships;

    @Inject
    TestClock clock;

    private final String tenant = "t-" + UUID.randomUUID();

    @BeforeEach
    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void tells_who_would_have_been_asked_and_asks_nobody() {
        for (int daysAgo : List.of(29, 30, 40, 59, 61)) relationships.bought(tenant, UUID.randomUUID(), daysAgo);

        simulated(Relationships.RULE.formatted(", \"everyDays\": 400"))
                .body("happenings", equalTo(3))
                .body("simulated.'SEND due'", equalTo(3))
                .body("moreAsked", equalTo(3));

        assertEquals(List.of(), relationships.decided(tenant));
    }

    @Test
    void tells_of_a_change_who_was_asked_and_would_not_have_been() {
        SurveyRules.publish(tenant, Relationships.RULE, "");
        relationships.buys(tenant, UUID.randomUUID());
        relationships.afterDays(30);

        simulated(Relationships.RULE.formatted("").replace("P30D", "P29D"))
                .body("decided.'SEND due'", equalTo(1))
                .body("moreAsked", equalTo(0))
                .body("fewerAsked", equalTo(0));
        simulated(Relationships.RULE.formatted("").replace("P30D", "P90D"))
                .body("happenings", equalTo(0))
                .body("decided.'SEND due'", equalTo(1))
                .body("fewerAsked", equalTo(1));
    }

    private ValidatableResponse simulated(String rule) {
        return Asked.as(Tokens.analyst(tenant))
                .contentType("application/json")
                .body(rule)
                .post("/v1/survey-rules/simulation")
                .then()
                .statusCode(200);
    }
}
