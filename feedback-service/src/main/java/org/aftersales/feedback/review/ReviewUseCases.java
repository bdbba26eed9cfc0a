package org.aftersales.feedback.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.aftersales.feedback.customer.CustomerUseCases;
import org.aftersales.feedback.ownership.OwnershipUseCases;
import org.aftersales.kit.domain.Uuids;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.rest.IfMatch;
import org.aftersales.kit.tx.Turns;

/** Owners write, change and withdraw what they say in public. Everybody who owns may; nobody is asked how satisfied. */
@ApplicationScoped
@Transactional
public class ReviewUseCases {

    private final Reviews reviews;
    private final Revisions revisions;
    private final CustomerUseCases customers;
    private final OwnershipUseCases owners;
    private final Turns turns;
    private final Clock clock;

    ReviewUseCases(
            Reviews reviews,
            Revisions revisions,
            CustomerUseCases customers,
            OwnershipUseCases owners,
            Turns turns,
            Clock clock) {
        this.reviews = reviews;
        this.revisions = revisions;
        this.customers = customers;
        this.owners = owners;
        this.turns = turns;
        this.clock = clock;
    }

    /** The customer is forgotten: their words go, the stars that were published are counted on. */
    public void forget(UUID customerId) {
        for (var review : reviews.lockOf(customerId)) {
            review.erase();
            revisions.of(review.key()).forEach(Revision::purge);
        }
    }

    /** Somebody gets points for what they wrote; what is no review of ours is let be. */
    public void rewarded(UUID review) {
        reviews.lockAny(review).ifPresent(found -> found.rewarded(clock.instant()));
    }

    /** What customers wrote, in every wording. */
    public List<ToldReview> told(Set<UUID> customers) {
        return customers.stream()
                .flatMap(customer -> reviews.lockOf(customer).stream())
                .map(this::view)
                .map(view -> new ToldReview(
                        view.id(),
                        view.unitId(),
                        view.gtin(),
                        view.status().name(),
                        view.writtenAt(),
                        view.publishedAt(),
                        wordings(view.id()),
                        view.reply()))
                .toList();
    }

    private List<ToldReview.Wording> wordings(UUID review) {
        return revisions.of(review).stream()
                .map(Revision::view)
                .map(each -> new ToldReview.Wording(
                        each.revision(),
                        each.stars(),
                        each.title(),
                        each.text(),
                        each.language(),
                        each.incentive().name(),
                        each.writtenAt(),
                        each.decidedAt(),
                        each.rejection() == null ? null : each.rejection().name()))
                .toList();
    }

    /**
     * Writes about a unit of the caller's.
     *
     * @throws ReviewProblem.NotYours when it is not registered as theirs
     * @throws ReviewProblem.Reviewed when they have written about it before, be it as another customer
     */
    Review write(UUID unitId, Written written) {
        var own = customers.own().customers();
        var unit = owners.findOf(own, unitId).orElseThrow(ReviewProblem.NotYours::new);
        turns.take("review of " + unitId);
        if (reviews.anyOf(own, unitId)) throw new ReviewProblem.Reviewed();
        var now = clock.instant();
        var review = Review.write(new ReviewId(Uuids.v7(clock)), Subject.of(unit), now);
        reviews.add(review);
        reviews.flush();
        revisions.write(review, written, now);
        return review;
    }

    Review edit(ReviewId id, IfMatch expected, Written written) {
        var review = own(id, expected);
        review.edit();
        revisions.write(review, written, clock.instant());
        return review;
    }

    Review withdraw(ReviewId id, IfMatch expected) {
        var review = own(id, expected);
        review.withdraw(clock.instant());
        return review;
    }

    Review mine(ReviewId id) {
        var review = reviews.get(id);
        if (!isMine(review)) throw new NotFound();
        return review;
    }

    List<ReviewView> mine(UUID before, int limit) {
        return reviews.newestOf(customers.own().customers(), before, limit).stream()
                .map(this::view)
                .toList();
    }

    ReviewView view(Review review) {
        return review.view(revisions.get(review.key(), review.revision()).view());
    }

    private Review own(ReviewId id, IfMatch expected) {
        var review = reviews.lock(id);
        if (!isMine(review)) throw new NotFound();
        expected.check(review);
        return review;
    }

    private boolean isMine(Review review) {
        var writer = review.subject().customerId();
        return writer != null && customers.own().includes(writer);
    }
}
