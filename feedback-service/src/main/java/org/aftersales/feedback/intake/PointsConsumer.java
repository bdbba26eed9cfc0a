package org.aftersales.feedback.intake;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.aftersales.feedback.review.ReviewUseCases;
import org.aftersales.kit.inbox.EventConsumer;
import org.aftersales.kit.inbox.Inbox;
import org.aftersales.kit.inbox.IncomingEvent;
import org.aftersales.kit.inbox.Intake;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Learns for which reviews points are given: readers have to know that. */
@ApplicationScoped
@Intake
class PointsConsumer implements EventConsumer {

    private static final Set<String> EARNED = Set.of("loyalty.points.pending.v1", "loyalty.points.credited.v1");

    private final Inbox inbox;
    private final ReviewUseCases reviews;

    PointsConsumer(Inbox inbox, ReviewUseCases reviews) {
        this.inbox = inbox;
        this.reviews = reviews;
    }

    @Override
    public String topic() {
        return "loyalty.points";
    }

    @Override
    @Incoming("loyalty-points")
    @Blocking // ordered, as all: what is told of a review is the same whichever comes first
    public void receive(IncomingEvent event) {
        if (!EARNED.contains(event.type())) return;
        var earned = event.as(PointsEarned.class);
        // Most points are given for something else, which costs no look at the database.
        if (earned.isForReview()) inbox.once(event, () -> reviews.rewarded(earned.causeId()));
    }
}
