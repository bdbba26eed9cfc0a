package org.aftersales.loyalty.intake;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.IncomingEvents;
import org.aftersales.loyalty.Deliveries;
import org.aftersales.loyalty.Story;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ClaimedRewardsConsumerTest {
    private final Deliveries deliveries;
    private final EventProbe probe;

    ClaimedRewardsConsumerTest(Deliveries deliveries, EventProbe probe) {
        this.deliveries = deliveries;
        this.probe = probe;
    }

    @Test
    void an_answer_that_nobody_knows_is_worth_what_every_answer_is_once() {
        var story = Story.begin();
        var claimed =
                IncomingEvents.of("feedback.reward.claimed.v1", Map.of("customerId", story.customer()), story.tenant());

        deliveries.deliver(story.linked(), claimed, claimed);

        probe.in(story.tenant())
                .expect("loyalty.member.enrolled.v1")
                .expect("loyalty.points.credited.v1")
                .with("reason", "SURVEY")
                .with("points", 50)
                .andNothingElse();
    }
}
