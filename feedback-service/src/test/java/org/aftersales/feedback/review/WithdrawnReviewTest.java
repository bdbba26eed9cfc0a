package org.aftersales.feedback.review;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.aftersales.feedback.Story;
import org.aftersales.kit.test.EventProbe;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who shows published reviews has to hear that one is withdrawn; who never saw it must not hear that it was. */
@QuarkusTest
class WithdrawnReviewTest {

    @Inject
    Story story;

    @Inject
    EventProbe events;

    private Owner owner;

    @BeforeEach
    void an_owner() {
        owner = Owner.of(story, "t-" + UUID.randomUUID(), "09521234001348");
    }

    @Test
    void what_was_published_is_withdrawn_from_the_public() {
        withdrawn(owner.published(5), 1, true);
    }

    @Test
    void also_when_it_was_taken_down_before() {
        var id = owner.published(1);
        owner.moderate(id, "PERSONAL_DETAILS", 1).statusCode(200);

        withdrawn(id, 2, true);
    }

    @Test
    void what_nobody_has_looked_at_is_withdrawn_from_nobody() {
        withdrawn(written(), 0, false);
    }

    @Test
    void what_was_never_published_is_withdrawn_from_nobody() {
        var id = written();
        owner.moderate(id, "ABUSIVE", 0).statusCode(200);

        withdrawn(id, 1, false);
    }

    private String written() {
        return owner.write(Owner.words(5)).statusCode(201).extract().path("id");
    }

    private void withdrawn(String id, int version, boolean wasPublished) {
        long mark = events.mark();

        owner.withdraw(id, version).statusCode(200);

        events.in(owner.person().tenant(), mark)
                .expect("feedback.review.withdrawn.v1")
                .with("reviewId", id)
                .with("wasPublished", wasPublished)
                .andNothingElse();
    }
}
