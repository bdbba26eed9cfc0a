package org.aftersales.feedback.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.aftersales.feedback.ownership.Proof;
import org.aftersales.kit.domain.DomainEvent;
import org.aftersales.kit.problem.Conflict;
import org.aftersales.kit.test.EventFamily;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewTest {

    private static final Instant NOW = Instant.parse("2026-12-10T09:00:00Z");

    @Test
    void nothing_is_public_before_somebody_has_looked_at_it() {
        var review = written();

        assertEquals(ReviewStatus.PENDING, view(review).status());
        assertNull(view(review).publishedRevision());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 5})
    void whatever_the_stars_it_is_published_alike(int stars) {
        var review = written();

        review.publish(words(review, stars), NOW);

        assertEquals(ReviewStatus.PUBLISHED, view(review).status());
        assertEquals(1, review.raisedEvents().size());
    }

    @Test
    void an_edit_waits_and_what_is_published_stays() {
        var review = published();

        review.edit();

        assertEquals(1, view(review).publishedRevision());
        assertTrue(view(review).undecided());
        review.publish(words(review, 2), NOW);
        assertEquals(2, view(review).publishedRevision());
    }

    @Test
    void an_edit_that_is_left_out_leaves_what_was_published() {
        var review = published();
        review.edit();

        review.reject(Rejection.ABUSIVE, NOW);

        assertEquals(ReviewStatus.PUBLISHED, view(review).status());
        assertEquals(1, view(review).publishedRevision());
    }

    @Test
    void what_is_published_can_be_taken_down_and_written_anew() {
        var review = published();

        review.reject(Rejection.PERSONAL_DETAILS, NOW);
        assertEquals(ReviewStatus.REJECTED, view(review).status());
        assertNull(view(review).publishedRevision());

        review.edit();
        assertEquals(ReviewStatus.PENDING, view(review).status());
    }

    @Test
    void the_same_words_are_decided_about_once() {
        var review = published();

        var refusal = assertThrows(Conflict.class, () -> review.publish(words(review, 4), NOW));

        assertEquals("nothing-to-decide", refusal.code());
    }

    @Test
    void there_is_no_reply_to_what_nobody_sees() {
        var review = written();

        assertThrows(Conflict.class, () -> review.reply("Thank you.", "parsian", NOW));
    }

    @Test
    void what_is_taken_down_takes_the_reply_with_it() {
        var review = published();
        review.reply("We are sorry.", "parsian", NOW);

        review.withdraw(NOW);

        assertNull(review.reply());
    }

    @Test
    void who_is_forgotten_is_counted_on_without_a_name() {
        var review = published();

        review.erase();

        assertNull(review.subject().customerId());
        assertEquals(1, view(review).publishedRevision());
    }

    @Test
    void points_for_it_are_shown_whatever_the_writer_says() {
        var review = published();

        review.rewarded(NOW);
        review.rewarded(NOW);

        assertEquals(Incentive.POINTS, view(review).publishedIncentive());
        assertEquals(2, review.raisedEvents().size());
    }

    @Test
    void what_is_known_before_the_words_are_published_is_shown_with_them_and_with_later_words() {
        var review = written();
        review.rewarded(NOW);
        assertEquals(List.of(), review.raisedEvents());

        review.publish(words(review, 4), NOW);
        assertEquals(Incentive.POINTS, view(review).publishedIncentive());
        review.edit();
        review.publish(words(review, 5), NOW);

        assertEquals(Incentive.POINTS, view(review).publishedIncentive());
    }

    @Test
    void a_writer_who_tells_of_something_else_is_believed() {
        var review = written();
        var written = new Written(4, null, "It works.", "en", Incentive.DISCOUNT);
        review.publish(new Revision(new RevisionId(review.key(), 1), written, NOW), NOW);

        review.rewarded(NOW);

        assertEquals(Incentive.DISCOUNT, view(review).publishedIncentive());
    }

    @Test
    void whatever_happens_to_a_review_is_told_in_the_words_of_its_schema() {
        var events = new ArrayList<DomainEvent>();
        var taken = published();
        taken.rewarded(NOW);
        taken.withdraw(NOW);
        events.addAll(taken.raisedEvents());
        for (var why : Rejection.values()) {
            var left = written();
            left.reject(why, NOW);
            events.addAll(left.raisedEvents());
        }

        EventFamily.assertWhole(ReviewEvent.class, "feedback.review.", events);
    }

    private static Review published() {
        var review = written();
        review.publish(words(review, 4), NOW);
        return review;
    }

    private static Review written() {
        var subject = new Subject(UUID.randomUUID(), UUID.randomUUID(), "09521234001348", "parsian", Proof.SALE);
        return Review.write(new ReviewId(UUID.randomUUID()), subject, NOW);
    }

    private static Revision words(Review review, int stars) {
        var written = new Written(stars, null, "It works.", "en", Incentive.NONE);
        return new Revision(new RevisionId(review.key(), review.revision()), written, NOW);
    }

    private static ReviewView view(Review review) {
        return review.view(words(review, 4).view());
    }
}
