package org.aftersales.feedback.decision;

import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.aftersales.feedback.Asked;
import org.aftersales.feedback.Story;
import org.aftersales.feedback.SurveyRules;
import org.aftersales.kit.test.IncomingEvents;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.kit.timer.TimerSweep;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A rule is tried on what has happened, whether anybody was asked about it or not. */
@QuarkusTest
class DryRunTest {

    private static final String ABOUT_PRODUCTS =
            "{\"name\": \"Products\", \"event\": \"UNIT_REGISTERED\", \"asks\": true, \"delay\": \"P20D\"}";

    @Inject
    Story story;

    @Inject
    TestClock clock;

    @Inject
    TimerSweep timers;

    private final String tenant = "t-" + UUID.randomUUID();
    private final Asked somebody = new Asked(tenant, UUID.randomUUID(), "sub-" + tenant, UUID.randomUUID());

    @BeforeEach
    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void the_first_rule_about_claims_is_tried_on_all_that_were_decided() {
        var began = clock.instant().toString();
        for (int i = 0; i < 3; i++) claimDecided(UUID.randomUUID());
        later(1);

        tried(SurveyRules.ABOUT_CLAIMS.formatted(""))
                .body("happenings", equalTo(3))
                .body("keptFrom", equalTo(began))
                .body("presumed", equalTo(3))
                .body("decided", anEmptyMap())
                .body("simulated.'SEND due'", equalTo(3))
                .body("moreAsked", equalTo(3))
                .body("fewerAsked", equalTo(0));
        somebody.asCustomer().get("/v1/me/invitations").then().body("items", empty());
    }

    /** Of three claims of one person in a week the second and the third fall into the quarantine. */
    @Test
    void what_it_would_have_sent_itself_counts() {
        for (int i = 0; i < 3; i++) {
            claimDecided(somebody.customerId());
            later(2);
        }

        tried(SurveyRules.ABOUT_CLAIMS.formatted(", \"quarantineDays\": 30, \"patienceDays\": 0"))
                .body("simulated.'SEND due'", equalTo(1))
                .body("simulated.'SUPPRESS asked-recently'", equalTo(2));
    }

    /** Asked on the first day, and again on the tenth; the days that are looked at begin on the fifth. */
    @Test
    void what_was_sent_before_the_days_counts_for_quarantine_and_quota() {
        SurveyRules.publish(tenant, SurveyRules.ABOUT_CLAIMS, "");
        claimDecided(somebody.customerId());
        later(1);
        timers.sweep();
        later(9);
        claimDecided(somebody.customerId());
        later(1);
        var from = days(6);

        since(from, "other", ", \"quarantineDays\": 30").body("simulated.'SUPPRESS asked-recently'", equalTo(1));
        since(from, "other", ", \"quota\": {\"most\": 1, \"days\": 30}").body("simulated.'SEND due'", equalTo(1));
        since(from, "own", ", \"quota\": {\"most\": 1, \"days\": 30}")
                .body("simulated.'SUPPRESS quota-reached'", equalTo(1));
        since(from, "own", ", \"quota\": {\"most\": 1, \"days\": 9}").body("simulated.'SEND due'", equalTo(1));
    }

    @Test
    void a_product_is_tried_when_its_delay_is_over_and_not_before() {
        happened("warranty.unit.registered.v1", "unitId", UUID.randomUUID(), "registeredAt");
        later(19);
        tried(ABOUT_PRODUCTS).body("happenings", equalTo(0)).body("presumed", equalTo(0));

        later(1);
        tried(ABOUT_PRODUCTS).body("happenings", equalTo(1)).body("moreAsked", equalTo(1));
    }

    @Test
    void a_product_that_went_back_before_is_not_tried() {
        var unit = UUID.randomUUID();
        happened("warranty.unit.registered.v1", "unitId", unit, "registeredAt");
        later(10);
        story.deliver(IncomingEvents.of("warranty.unit.returned.v1", Map.of("unitId", unit), tenant));
        later(15);

        tried(ABOUT_PRODUCTS).body("happenings", equalTo(0));
        tried(ABOUT_PRODUCTS.replace("P20D", "P10D")).body("happenings", equalTo(0));
        tried(ABOUT_PRODUCTS.replace("P20D", "P9D")).body("happenings", equalTo(1));
    }

    @Test
    void of_whom_was_erased_nothing_is_kept() {
        claimDecided(somebody.customerId());
        story.deliver(
                IncomingEvents.of("warranty.customer.erased.v1", Map.of("customerId", somebody.customerId()), tenant));
        later(1);

        tried(SurveyRules.ABOUT_CLAIMS.formatted(""))
                .body("happenings", equalTo(0))
                .body("keptFrom", nullValue());
    }

    @Test
    void another_tenant_tries_nothing_of_it() {
        claimDecided(UUID.randomUUID());
        later(1);

        SurveyRules.simulated("t-" + UUID.randomUUID(), SurveyRules.ABOUT_CLAIMS.formatted(""))
                .body("happenings", equalTo(0))
                .body("keptFrom", nullValue());
    }

    private void claimDecided(UUID customer) {
        var claim = UUID.randomUUID();
        var values = Map.of(
                "claimId",
                claim,
                "customerId",
                customer,
                "approvedAt",
                clock.instant().toString());
        story.deliver(IncomingEvents.of("warranty.claim.approved.v1", values, tenant));
    }

    private void happened(String type, String subject, UUID id, String moment) {
        var values = new HashMap<String, Object>();
        values.put(subject, id);
        values.put("customerId", somebody.customerId());
        values.put(moment, clock.instant().toString());
        story.deliver(IncomingEvents.of(type, values, tenant));
    }

    private void later(int days) {
        clock.advance(Duration.ofDays(days));
    }

    private LocalDate days(int ago) {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(ago);
    }

    private ValidatableResponse since(LocalDate from, String code, String more) {
        return Asked.as(Tokens.analyst(tenant))
                .contentType("application/json")
                .queryParam("from", from.toString())
                .queryParam("code", code)
                .body(SurveyRules.ABOUT_CLAIMS.formatted(more))
                .post("/v1/survey-rules/simulation")
                .then()
                .statusCode(200)
                .body("happenings", equalTo(1));
    }

    private ValidatableResponse tried(String rule) {
        return SurveyRules.simulated(tenant, rule);
    }
}
