package org.aftersales.feedback.decision;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.aftersales.feedback.Asked;
import org.aftersales.feedback.Story;
import org.aftersales.feedback.SurveyRules;
import org.aftersales.feedback.survey.Occasion;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.test.IncomingEvents;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.kit.tx.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody could be asked about is kept for 400 days, and no longer. */
@QuarkusTest
class HappeningSweepTest {

    private static final Instant BEGINNING = Instant.parse("2026-01-01T09:00:00Z");
    private static final Duration KEPT = Duration.ofDays(400);

    @Inject
    Story story;

    @Inject
    TestClock clock;

    @Inject
    HappeningSweep sweep;

    @Inject
    HappeningUseCases happenings;

    @Inject
    Tenants tenants;

    @Inject
    @DataSource("worker")
    AgroalDataSource worker;

    private final Asked somebody =
            new Asked("t-" + UUID.randomUUID(), UUID.randomUUID(), "sub-" + UUID.randomUUID(), UUID.randomUUID());

    @BeforeEach
    void somebody() {
        clock.set(BEGINNING);
        story.link(somebody);
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void it_is_there_to_its_last_moment_and_gone_after_it() {
        resolved(somebody, BEGINNING);

        clock.set(BEGINNING.plus(KEPT));
        sweep.sweep();
        export().body("happenings.happenedAt", contains(BEGINNING.toString()));

        clock.advance(Duration.ofNanos(1_000));
        sweep.sweep();
        export().body("happenings", empty());
    }

    @Test
    void what_happens_again_is_kept_whole_until_the_last_time_is_over() {
        var again = BEGINNING.plus(Duration.ofDays(200));
        resolved(somebody, BEGINNING);
        clock.set(again);
        story.deliver(Story.ticket("reopened", somebody));
        resolved(somebody, again);

        clock.set(again.plus(KEPT));
        sweep.sweep();
        export().body("happenings.happenedAt", contains(BEGINNING.toString(), again.toString()));

        clock.advance(Duration.ofNanos(1_000));
        sweep.sweep();
        export().body("happenings", empty());
    }

    @Test
    void a_thousand_at_most_are_removed_at_once_and_all_in_the_end() {
        tenants.run(somebody.tenant(), () -> {
            for (int i = 0; i < HappeningUseCases.AT_ONCE + 1; i++) happenings.happened(sold(UUID.randomUUID()));
        });
        clock.set(BEGINNING.plus(KEPT).plusSeconds(1));

        assertTrue(tenants.as(somebody.tenant(), happenings::removeSome));
        assertFalse(tenants.as(somebody.tenant(), happenings::removeSome));
        export().body("happenings", empty());
    }

    @Test
    void no_rule_is_tried_on_what_is_over_be_it_removed_or_not() {
        var later = BEGINNING.plus(Duration.ofDays(10));
        decided(BEGINNING);
        decided(later);

        clock.set(BEGINNING.plus(KEPT).plusSeconds(1));
        tried().body("happenings", equalTo(1)).body("keptFrom", equalTo("2026-01-01T09:00:01Z"));

        sweep.sweep();
        tried().body("happenings", equalTo(1)).body("keptFrom", equalTo(later.toString()));
    }

    @Test
    void work_in_the_background_knows_whose_there_are_and_not_what_they_are() {
        assertEquals("42501", refusal("select customer_id from happening"));
        assertEquals("42501", refusal("delete from happening"));
    }

    private void resolved(Asked asked, Instant at) {
        story.deliver(Story.ticket("resolved", asked, Map.of("resolvedAt", at.toString())));
    }

    private void decided(Instant at) {
        var claim =
                Map.of("claimId", UUID.randomUUID(), "customerId", somebody.customerId(), "approvedAt", at.toString());
        story.deliver(IncomingEvents.of("warranty.claim.approved.v1", claim, somebody.tenant()));
    }

    private Happened sold(UUID unit) {
        return new Happened(
                Trigger.UNIT_REGISTERED, unit, Occasion.PRODUCT_USE, somebody.customerId(), BEGINNING, false, null);
    }

    private ValidatableResponse tried() {
        return Asked.as(Tokens.analyst(somebody.tenant()))
                .contentType("application/json")
                .body(SurveyRules.ABOUT_CLAIMS.formatted(""))
                .post("/v1/survey-rules/simulation?from=2025-12-20&to=2026-02-01")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse export() {
        return somebody.asCustomer().get("/v1/customers/me/export").then().statusCode(200);
    }

    private String refusal(String sql) {
        return assertThrows(
                        Sql.SqlFailure.class,
                        () -> Sql.call(worker, connection -> {
                            try (var statement = connection.createStatement()) {
                                return statement.execute(sql);
                            }
                        }))
                .state();
    }
}
