package org.aftersales.loyalty.intake;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.aftersales.kit.inbox.EventConsumer;
import org.aftersales.kit.inbox.Inbox;
import org.aftersales.kit.inbox.IncomingEvent;
import org.aftersales.kit.inbox.Intake;
import org.aftersales.loyalty.earning.EarningUseCases;
import org.aftersales.loyalty.reward.ReturnUseCases;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** A published review earns, whatever it says; one that is withdrawn gives back what it earned. */
@ApplicationScoped
@Intake
class ReviewsConsumer implements EventConsumer {
    private final Inbox inbox;
    private final EarningUseCases earnings;
    private final ReturnUseCases returns;

    ReviewsConsumer(Inbox inbox, EarningUseCases earnings, ReturnUseCases returns) {
        this.inbox = inbox;
        this.earnings = earnings;
        this.returns = returns;
    }

    @Override
    public String topic() {
        return "feedback.reviews";
    }

    @Override
    @Incoming("feedback-reviews")
    @Blocking // ordered: a review is published before it is withdrawn
    public void receive(IncomingEvent event) {
        inbox.of(event)
                .on("feedback.review.published.v1", ReviewPublished.class, this::published)
                .on("feedback.review.withdrawn.v1", ReviewWithdrawn.class, this::withdrawn);
    }

    private void published(ReviewPublished review) {
        var author = review.customerId();
        if (author != null) earnings.earn(review.trigger(author));
    }

    private void withdrawn(ReviewWithdrawn review) {
        var author = review.customerId();
        if (author != null) returns.refunded(review.line(author));
    }
}
