package org.aftersales.feedback.review;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.aftersales.feedback.Asked;
import org.aftersales.feedback.Story;
import org.aftersales.kit.test.IncomingEvents;
import org.aftersales.kit.test.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody may be several customers, one of each shop; a unit has one voice of theirs all the same. */
@QuarkusTest
class OnePersonReviewTest {

    private static final String GTIN = "09521234001348";

    @Inject
    Story story;

    @Inject
    TestClock clock;

    private Owner owner;

    @BeforeEach
    void an_owner_who_has_written() {
        clock.reset();
        owner = Owner.of(story, "t-" + UUID.randomUUID(), GTIN);
        owner.published(5);
    }

    @Test
    void who_hands_a_unit_over_to_themselves_writes_no_second_time() {
        handedOverTo(owner.person().subject());

        owner.write(Owner.words(5)).statusCode(409).body("code", equalTo("already-reviewed"));
    }

    @Test
    void who_gets_a_unit_from_its_reviewer_writes_for_themselves() {
        var next = handedOverTo("sub-" + UUID.randomUUID());

        new Owner(story, next, owner.unit(), GTIN).published(2);

        owner.read("products/" + GTIN).body("items", hasSize(2));
        owner.read("products/" + GTIN + "/rating").body("verifiedBy.TRANSFER", equalTo(1));
    }

    private Asked handedOverTo(String subject) {
        var next = new Asked(owner.person().tenant(), UUID.randomUUID(), subject, UUID.randomUUID());
        story.link(next);
        story.deliver(IncomingEvents.of(
                "warranty.unit.transferred.v1",
                Map.of("unitId", owner.unit(), "customerId", next.customerId(), "gtin", GTIN),
                next.tenant()));
        return next;
    }
}
