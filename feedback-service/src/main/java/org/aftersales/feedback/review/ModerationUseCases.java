package org.aftersales.feedback.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.aftersales.feedback.customer.CustomerUseCases;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.rest.IfMatch;
import org.aftersales.kit.tenant.Caller;
import org.aftersales.kit.tenant.Roles;
import org.jspecify.annotations.Nullable;

/** Somebody looks at words before the public does, and merchants reply. */
@ApplicationScoped
@Transactional
class ModerationUseCases {

    private final Reviews reviews;
    private final Revisions revisions;
    private final CustomerUseCases customers;
    private final Caller caller;
    private final Clock clock;

    ModerationUseCases(Reviews reviews, Revisions revisions, CustomerUseCases customers, Caller caller, Clock clock) {
        this.reviews = reviews;
        this.revisions = revisions;
        this.customers = customers;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Decides about the latest words of somebody else, or takes down what is published.
     *
     * @param why null publishes
     */
    Review decide(ReviewId id, IfMatch expected, @Nullable Rejection why) {
        var review = reviews.lock(id);
        var writer = review.subject().customerId();
        if (writer != null) customers.assertSomebodyElse(writer);
        expected.check(review);
        var words = revisions.get(review.key(), review.inQuestion());
        if (why == null) review.publish(words, clock.instant());
        else review.reject(why, clock.instant());
        words.decided(why, caller.subject(), clock.instant());
        return review;
    }

    /** @throws NotFound for a retailer who did not sell it */
    Review reply(ReviewId id, IfMatch expected, String text) {
        var review = reviews.lock(id);
        checkSold(review);
        expected.check(review);
        review.reply(text, caller.subject(), clock.instant());
        return review;
    }

    /**
     * @throws NotFound for a retailer who did not sell it
     * @throws ReviewProblem.NotPublished where there is nothing to reply to
     */
    Review sold(ReviewId id) {
        var review = reviews.get(id);
        checkSold(review);
        if (!review.isPublished()) throw new ReviewProblem.NotPublished();
        return review;
    }

    private void checkSold(Review review) {
        boolean sold = caller.is(Roles.MANAGER) || review.subject().retailerId().equals(caller.retailer());
        if (!sold) throw new NotFound();
    }

    Review get(ReviewId id) {
        return reviews.get(id);
    }

    List<ReviewView> newest(ReviewFilter filter, UUID before, int limit) {
        return reviews.newest(filter, before, limit).stream().map(this::view).toList();
    }

    ReviewView view(Review review) {
        return review.view(revisions.get(review.key(), review.revision()).view());
    }

    PublicReview shown(Review review) {
        return PublicReview.of(
                review,
                revisions.get(review.key(), review.published().revision()).view());
    }
}
