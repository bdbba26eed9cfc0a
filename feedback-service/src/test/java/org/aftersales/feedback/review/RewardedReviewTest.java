package org.aftersales.feedback.review;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.aftersales.feedback.Story;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.IncomingEvents;
import org.aftersales.kit.test.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever writes says that they got nothing; the ledger knows better. */
@QuarkusTest
class RewardedReviewTest {

    private static final String GTIN = "09521234001348";

    @Inject
    Story story;

    @Inject
    EventProbe events;

    @Inject
    TestClock clock;

    private Owner owner;

    @BeforeEach
    void an_owner() {
        clock.reset();
        owner = Owner.of(story, "t-" + UUID.randomUUID(), GTIN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pending", "credited"})
    void points_for_a_review_are_shown_beside_it_and_counted(String what) {
        var id = owner.published(5);
        long mark = events.mark();

        earned(what, "REVIEW", id);
        earned(what, "REVIEW", id);

        owner.read("products/" + GTIN).body("items.incentive", contains("POINTS"));
        owner.mine(id).body("latest.incentive", equalTo("NONE")).body("publishedIncentive", equalTo("POINTS"));
        owner.read("products/" + GTIN + "/rating").body("incentivised", equalTo(1));
        events.in(owner.person().tenant(), mark)
                .expect("feedback.review.incentive-disclosed.v1")
                .with("reviewId", id)
                .with("incentive", "POINTS")
                .andNothingElse();
    }

    @Test
    void later_words_cannot_deny_it() {
        var id = owner.published(5);
        earned("credited", "REVIEW", id);

        owner.edit(id, Owner.words(4), 2).statusCode(200);
        owner.moderate(id, null, 3).statusCode(200);

        owner.read("products/" + GTIN).body("items.stars", contains(4)).body("items.incentive", contains("POINTS"));
    }

    @Test
    void points_for_something_else_or_of_another_tenant_say_nothing_of_it() {
        var id = owner.published(5);

        earned("credited", "SURVEY", id);
        earned("credited", "REVIEW", UUID.randomUUID().toString());
        story.deliver(IncomingEvents.of(
                "loyalty.points.credited.v1", Map.of("reason", "REVIEW", "causeId", id), "t-" + UUID.randomUUID()));

        owner.read("products/" + GTIN).body("items", hasSize(1)).body("items.incentive", contains("NONE"));
    }

    private void earned(String what, String reason, String cause) {
        var values = Map.of("reason", reason, "causeId", cause);
        story.deliver(IncomingEvents.of(
                "loyalty.points." + what + ".v1", values, owner.person().tenant()));
    }
}
