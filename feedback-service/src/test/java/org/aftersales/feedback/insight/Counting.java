package org.aftersales.feedback.insight;

import jakarta.enterprise.context.ApplicationScoped;
import org.aftersales.feedback.Story;
import org.aftersales.kit.test.TestClock;

/** Tenants of whom nothing is counted yet. */
@ApplicationScoped
class Counting {

    private final Story story;
    private final TestClock clock;

    Counting(Story story, TestClock clock) {
        this.story = story;
        this.clock = clock;
    }

    /** A new one, today. */
    Crowd crowd() {
        clock.reset();
        return Crowd.of(story);
    }
}
